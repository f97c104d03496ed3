// Tells `bootCms` which database the tests of this project run on.
process.env['TEST_DATABASE'] = 'postgres';
