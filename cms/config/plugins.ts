const MEGABYTE = 1024 * 1024;

export default () => ({
  upload: {
    config: {
      sizeLimit: 20 * MEGABYTE,
      // The file as cleared is the file as served: no resized copies that nobody looked at.
      breakpoints: {},
      security: {
        allowedTypes: ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'],
        deniedTypes: ['image/svg+xml', 'text/html'],
      },
    },
  },
  'content-releases': { enabled: false },
  'review-workflows': { enabled: false },
});
