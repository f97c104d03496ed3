/**
 * What the desk answers a person, in ICU message syntax: refusals, what checks find, alarms, what was understood
 * of a document. English is where the other five start from.
 */
export const en = {
  'text.absent': 'There is no such text.',
  'text.absentIn': 'There is no text in “{language}”.',
  'text.absentToPreview': 'There is no text in “{language}” to preview.',
  'text.notReadable': 'Your account may not read this text.',
  'text.notWritable': 'Your account may not change this text.',
  'text.public': 'This text is public ({units}). Recall it before you delete it.',
  'text.publicAlready': 'These texts are public already, as they stand.',
  'text.throughDesk': 'Texts become public through the desk only: sent for review, cleared, put up.',

  'unit.facts': 'The facts',
  'unit.text': 'The text in “{language}”',
  'unit.because': '{unit}: {reason}',
  'unit.theFacts': 'the facts',
  'unit.theText': 'the text in “{language}”',

  'move.remark': 'Say in a remark what the writers should change.',
  'state.draft': 'draft',
  'state.sent-back': 'sent-back',
  'state.in-review': 'in-review',
  'state.cleared': 'cleared',
  'state.scheduled': 'scheduled',
  'state.published': 'published',
  'state.recalled': 'recalled',
  'move.needs': '{unit} is {state}; this needs it {from}.',
  'move.needsEither': '{unit} is {state}; this needs it {from} or {otherwise}.',
  'move.changed': '{unit} changed since you opened it. Read it again.',
  'move.done': 'Nothing to do: this is {state} already.',
  'move.notWriter': 'your account does not write it.',
  'move.involved': 'you wrote, changed or sent it; a second person clears it.',
  'move.principalInvolved': 'who you stand in for wrote, changed or sent it; a second person clears it.',
  'move.notListed': 'this language is not listed on your account.',
  'move.reviewer': '{name} cannot clear {units}.',

  'clearance.sensitivity':
    'This report is {sensitivity, select, restricted {restricted} other {confidential}}; only a public one can be put up.',
  'clearance.text': 'The text in “{language}” is not cleared as it stands now.',
  'clearance.facts': 'The facts are not cleared as they stand now.',
  'clearance.nothing': 'Nothing of this {type} ({id}) is cleared.',

  'changeNote.missing': 'Say in the change note what changed in {text}: readers know an earlier one.',
  'changeNote.old': 'The change note of {text} is still that of the public text. Say what changed this time.',
  'slug.taken': 'Another public snapshot has the slug “{slug}”. Each needs its own.',
  'slug.named':
    'Public reports still name “{slug}” as their snapshot, which is “{heir}” now. Change that in them, and put them up, before another snapshot takes the slug.',
  'map.disclaimer': 'The map in “{language}” would be without its disclaimer for “{area}”.',

  'account.inactive': 'This account is not active.',
  'account.absent': 'There is no such active account.',
  'account.right': 'Your account does not have the right “{right}”.',
  'account.superAdmin': 'Only a super-admin looks after super-admins.',
  'right.write': 'Write facts and texts in every language',
  'right.translate': 'Write texts in the languages listed on the account',
  'right.send-for-review': 'Send a text for review',
  'right.review': 'Clear a text, or send it back',
  'right.read-confidential': 'Read confidential reports of others',
  'right.publish': 'Put up cleared texts',
  'right.recall': 'Recall a public text',
  'right.preview': 'Open a preview',
  'right.read-audit': 'Read and export the audit',
  'right.manage-people': 'List languages on accounts and name deputies',
  'deputy.self': 'Nobody stands in for themselves.',
  'deputy.time': 'The time must end after it begins, and after now.',
  'deputy.needless': '{name} does not review, and needs no deputy.',
  'deputy.absent': 'There is no such deputy.',

  'quarter.notAuthor': 'Your account does not make new texts: an author starts a quarter.',
  'quarter.absent': 'There is no snapshot “{snapshot}”.',
  'quarter.startFirst': 'There is no snapshot “{snapshot}”. Start that quarter first.',
  'quarter.same': 'This report is of “{snapshot}” already.',

  'history.deleted': 'This entry was deleted. Make a new one and copy the text from its history.',
  'history.noVersion': 'There is no version {number} of “{unit}”.',
  'history.noVersionToRestore': 'There is no version {number} of “{unit}” to restore.',
  'history.fileGone':
    'The file “{name}” is gone from the media library. Upload it again, then choose it in the form.',
  'history.fileReplaced': 'The file “{name}” was replaced since. Choose the right one in the form.',

  'conflict.created':
    'Somebody else created this a moment ago. Nothing was saved. Load it and change it there.',
  'conflict.own': 'You changed {units} since, in another window or by a script. Nothing was saved.',
  'conflict.other': 'Somebody else changed {units} since. Nothing was saved: read it, then decide.',

  'release.noSnapshot': 'There is no snapshot “{snapshot}”. Make one first, under Content Manager, Snapshot.',
  'release.nothing':
    'Nothing new of “{snapshot}” is cleared: each text is public already, or waits for its clearance.',
  'release.error': '{title}. {error}',
  'release.changed': 'It was changed and not sent for review.',
  'release.waits': 'It waits for its review.',
  'release.sentBack': 'It was sent back.',
  'release.draft': 'It is a draft.',
  'release.involved': 'Whoever cleared it had a hand in it; a second person clears it.',
  'release.otherCurrent':
    'The site settings name “{other}” as the current one. Change them to “{snapshot}” and have that cleared; or, for a late addition, release without moving it.',
  'release.noCurrent':
    'The site settings name no snapshot as the current one. Change them to “{snapshot}” and have that cleared; or, for a late addition, release without moving it.',
  'release.settings':
    'The site settings are not cleared as they stand now. Have them cleared, so that “{snapshot}” becomes the current snapshot; or release without moving it.',
  'release.settingsIn':
    'The site settings are not cleared as they stand now in {languages}. Have them cleared, so that “{snapshot}” becomes the current snapshot; or release without moving it.',
  'rollBack.absent': 'There is no such release.',
  'rollBack.done': 'This release was rolled back already.',
  'rollBack.later': 'A later release stands, that of “{snapshot}”. Roll that one back first.',
  'rollBack.altered':
    'What is kept of {type} {id} in “{language}” is not what was public. Nothing was changed.',
  'rollBack.fileLost': 'A file that was public before is lost. Nothing was changed.',

  'schedule.passed': '{time} in {timeZone} has passed. Choose a time to come.',
  'schedule.noZone': '“{timeZone}” is no time zone. Choose one by its name, such as “Europe/Zurich”.',
  'schedule.noTime': '“{time}” is no date and time. Write it as 2020-04-30T09:00.',
  'schedule.skipped':
    '{time} does not exist in {timeZone}: the clocks are put forward over it. Choose another time.',
  'schedule.twice':
    '{time} comes twice in {timeZone}: the clocks are put back over it. Choose a time before or after.',
  'schedule.release': 'The release of “{snapshot}” is scheduled already. Cancel that first.',
  'schedule.already': 'This is scheduled already. Cancel that first.',
  'schedule.absent': 'There is no such schedule, or it is over.',
  'schedule.account': 'The account that scheduled it may not put texts up any more.',

  'recall.nothing': 'Nothing of this is public.',
  'recall.target': 'Say to which public text this has moved.',
  'recall.onlyReports': 'Only a report has an address of its own that can lead elsewhere.',
  'recall.itself': 'A text cannot have moved to itself.',
  'recall.noAddress': 'There is no address to lead to.',
  'recall.targetNotPublic': 'What it moved to is not public in {languages}.',
  'recall.notReviewer': 'Your account does not have the right to recall or to review.',
  'recall.absent': 'There is no such recall.',
  'recall.own': 'You recalled this; a second person reviews it.',
  'recall.reviewed': 'This recall was reviewed already.',
  'recall.targetReport': 'Report: {title} ({snapshot})',
  'recall.targetSnapshot': 'Snapshot: {title}',
  'recall.targetRegion': 'Region: {title}',

  'share.restricted':
    'A report that is restricted or confidential is not shown to anybody outside the desk; nor is one that was, until a second person has cleared its facts.',
  'share.absent': 'There is no such link any more.',
  'preview.unfit': 'This text cannot be shown yet.',

  'banner.absentIn': 'The site settings are not public in “{language}”: no banner there.',
  'banner.same': 'Readers see exactly this already. Nothing was proposed.',
  'banner.facts':
    'The public site settings of these languages differ in their facts. Propose each language alone.',
  'banner.noVersion':
    'The history has no version of “{unit}” that says what is public. Change the site settings instead.',
  'banner.notPublic': 'The site settings are not public yet. Put them up once; then a banner can stand.',
  'banner.changed': 'The proposal changed since you opened it. Read it again.',

  'door.register': 'The first administrator comes from the start script or a one-time link.',
  'door.locales': 'The six languages are fixed.',
  'door.urls': 'Files are sent from your computer; this server fetches none from elsewhere.',
  'upload.kind': '“{name}” is not what it says. PDF, PNG, JPEG and WebP are taken.',
  'upload.unnamed': '“This file” is not what it says. PDF, PNG, JPEG and WebP are taken.',

  'check.inFacts': 'Facts: {advice}',
  'check.inText': 'Text ({language}): {advice}',
  'check.inField': 'Facts, field “{field}”: {advice}',
  'check.inTextField': 'Text ({language}), field “{field}”: {advice}',
  'check.empty': 'It is empty. Fill it in.',
  'check.spaces': 'Must not begin or end with a space.',
  'check.periodical': 'A periodical has a file or a link.',
  'check.snapshotEnd': 'A snapshot ends after it starts.',
  'check.where': 'A report is about countries or about one whole region.',
  'check.eventEnd': 'The last event date lies after the first.',
  'check.link': 'A link goes to https:, mailto: or a path on this site.',
  'check.alternativeText': 'The picture has no alternative text. Say in it what the picture shows.',
  'check.noRegion':
    '{country} stands in no region, so nobody would find the report under one. Make its entry under Content Manager, Country, and choose a region there.',
  'check.deadLink':
    'The link to {address} leads to no page that readers have or are to have. Change it, or take it out.',
  'check.disclaimer':
    'The list calls for the disclaimer on {area}, which is not there in “{language}”. Write it under Content Manager, Map disclaimer, and have it cleared.',
  'check.stale':
    'The original, in {language}, was changed after this was written. Look at what changed, and bring it over.',
  'check.acronym':
    'Write the full name first, with “{quote}” in brackets behind it; after that the letters will do.',
  'check.futureDate': '“{quote}” is still to come. Say it once it has happened, unless it was announced.',
  'check.person':
    '“{quote}” seems to be a person. Name a role instead, unless the person agreed and it is public already.',
  'check.unName': 'The United Nations writes “{name}”. Use that name.',
  'check.venue':
    '“{quote}” may tell where people are to be found. Name the town at most, unless the place is public already.',

  'alarm.scheduleFailed':
    'Schedule {id} did not go out: {subject}. The reasons stand on the page “Releases”.',
  'alarm.scheduleLate':
    'Schedule {id} went out {count, plural, one {# second} other {# seconds}} late: {subject}.',
  'alarm.scheduleWaits': 'Schedule {id} is late and still waits: {subject}. See the CMS’s log.',
  'alarm.release': 'the release of “{snapshot}”',
  'alarm.entry': '{type} {id}',
  'alarm.recallStill':
    'The site still answers at {count, plural, one {# address} other {# addresses}} of a recalled text (recall {id}). Stop the site, then see the receipt.',
  'alarm.recallUnconfirmed':
    'The site has not confirmed recall {id}. {why} If the text must be gone at once, stop the site.',
  'alarm.ledger':
    '{count, plural, one {# line} other {# lines}} of recalls.ndjson cannot be read. Compare it with its backup.',
  'alarm.revived':
    'A text recalled on {at} was public again, as in a restored database. It was recalled again as version {version}; review it under Recalls.',
  'alarm.siteSilent': 'The site could not be compared. {why} See whether it runs.',
  'alarm.auditLate':
    '{count, plural, one {# entry} other {# entries}} could not be written to the audit ({why}). They are tried again every ten seconds; see to the database.',
  'alarm.anchor': 'The end of the audit could not be written to {file} ({why}): see to the disk.',
  'alarm.auditOwner':
    'The database lets the CMS change its own audit. Run scripts/steps/prepare-database.mjs with the owner’s address, and give the CMS a role of its own.',
  'alarm.mail': 'Mails do not go out to {destination}: {why} They wait. See SMTP_URL.',
  'site.silent': 'The site does not answer at {origin}.',
  'site.other': 'What answers in the site’s place is not the site.',
  'site.unreadable': 'Its answers could not be read or kept.',
  'site.behind': 'The site shows version {shown}; the recall is version {recalled}.',
  'site.epoch': 'The site follows another history.',
  'difference.more': '{found} and {count} more',
  'difference.head':
    'The publication’s version or the head of the audit is not that of its newest entries. Run “npm run audit:verify”. ({found})',
  'difference.items':
    'Public texts are not what their digests say. Stop the site and run “npm run audit:verify”. ({found})',
  'difference.audit':
    'The public texts are not those the audit says were put up. Stop the site and run “npm run audit:verify”. ({found})',
  'difference.clearance':
    'The audit knows of no second person who cleared these public texts. Recall them. ({found})',
  'difference.working':
    'Texts count as cleared that a second person did not clear as they are. Send them for review again. ({found})',
  'difference.files':
    'Public files are missing, altered, or named by nothing public. Restore them from a backup. ({found})',
  'difference.entries':
    'Texts are public whose report is confidential now, or deleted. Recall them, or lower the sensitivity. ({found})',
  'difference.recalled':
    'Recalled texts are public. Stop the site and start the CMS again, which recalls them anew. ({found})',
  'difference.site':
    'The site does not show what is public. Look at the site’s log; if it shows a recalled text, stop it. ({found})',

  // Documents in.
  'document.notAuthor': 'Your account does not make new reports: an author imports documents.',
  'document.sendOne': 'Send one file, as “document”.',
  'document.account': 'account {id}',
  'document.empty': '“{name}” is empty.',
  'document.noText': 'There is no text in “{name}”.',
  'document.tooLarge': '“{name}” has {size} MB; at most {most} MB are taken. It was not read.',
  'document.oldWord':
    '“{name}” is an old Word document (.doc), or one that a password protects. Save it as .docx, without a password.',
  'document.pdf': '“{name}” is a PDF: it has no paragraphs to go by. Import the document it was made from.',
  'document.rtf': '“{name}” is rich text format (.rtf). Save it as .docx.',
  'document.aPackage':
    '“{name}” is a package of files. Word documents (.docx), web pages (.html), Markdown (.md) and plain text (.txt) are taken.',
  'document.noWord':
    '“{name}” is no Word document. Word documents (.docx), web pages (.html), Markdown (.md) and plain text (.txt) are taken.',
  'document.otherKind':
    '“{name}” is a file of another kind. Word documents (.docx), web pages (.html), Markdown (.md) and plain text (.txt) are taken.',
  'document.otherPackage':
    'The file is a package of another kind than a Word document. Save the text as .docx and import that.',
  'document.damaged':
    'The document cannot be opened ({why}). Open it in an office program and save it again as .docx.',
  'document.parts': 'The document has over {most} parts.',
  'document.partTwice': 'The document has its part {part} twice.',
  'document.unpacked':
    'The part {part} of the document unpacks to more than {most} MB. No report is that long: the file is damaged, or made to fill a computer’s memory. It was not read.',
  'document.password': 'The document is protected by a password. Save it without one.',
  'document.entities':
    'The part {part} of the document declares entities of its own, which can reach other files. It was not read.',
  'document.nested': 'The document is nested over {most} deep at {place}. It was not read.',
  'document.paragraphs': 'The document has over {most} paragraphs. Import it in parts.',
  'document.time': 'The document takes more time to read than any report does. It was given up.',
  'document.memory': 'The document takes more memory to read than any report does. It was given up.',
  'document.macros':
    'The document holds macros. They were neither read nor run, and nothing of them is kept.',
  'document.embedded':
    '{count, plural, one {An embedded file was} other {{count, number, ::group-off} embedded files were}} left out.',
  'document.comments': 'The comments were left out.',
  'document.headers': 'Headers and footers of the pages were left out.',
  'document.trackedChanges': 'The document has tracked changes: it was read as if all were accepted.',
  'document.hiddenInWord': 'The document has hidden text: look whether it is to stand in a report.',
  'document.fault': '{place}, “{heading}”: {field}: {message}.',
  'document.key': 'Another account saved under this key. Read the document again.',
  'document.noSnapshot': 'There is no snapshot “{snapshot}”. Start that quarter on the board first.',
  'document.languageThere':
    '{place}, “{heading}”: the report has a text in this language now. Nothing was saved; read the document again.',
  'place.line': 'line {number}',
  'place.paragraph': 'paragraph {number}',
  'place.beginning': 'its beginning',
  'leftOut.script': 'A script was left out.',
  'leftOut.frame': 'A frame with another page was left out.',
  'leftOut.object': 'An embedded object was left out.',
  'leftOut.drawing': 'A drawing was left out.',
  'leftOut.formula': 'A formula was left out.',
  'leftOut.recording': 'A recording was left out.',
  'leftOut.film': 'A film was left out.',
  'leftOut.field': 'A field of a form was left out.',
  'leftOut.button': 'A button of a form was left out.',
  'leftOut.table': 'A table was read row by row: a text here has no tables.',
  'leftOut.link': 'A link was taken off the words “{words}”: {why}',
  'leftOut.picture':
    'A picture was left out. Put it into the media library, with a text for those who do not see it.',
  'leftOut.note': 'A note was left out; a report has none: “{note}”.',
  'leftOut.hidden': 'Text that the document hides from its readers was left out.',
  'link.http': 'it is not encrypted (http:); put it in again with https:, if the address has it.',
  'link.program': 'it was a program, not an address.',
  'link.unsafe': '“{address}” is no address a reader can follow.',
  'unclear.country': '“{heading}” names no country in the language of the document. Pick the countries.',
  'unclear.nowhere': 'This stands under no region and no country. Take it only if it is a report.',
  'unclear.before': 'This stands before the first region. Take it only if it is a report.',
  'unclear.empty': 'There is no text under this heading.',
  'unclear.same': 'The report at {place} is about the same countries. Join them, if they are one.',
  'file.empty': 'The file is empty.',
  'file.noText': 'The file is empty: there is no text in it.',
  'file.utf16': 'Line 1: the file is in UTF-16. Save it as UTF-8 and import it again.',
  'file.notUtf8':
    'Line {line}: this is not UTF-8; it looks like Latin-1 (Windows-1252). Save the file as UTF-8.',
  'file.control': 'Line {line}: there is a control character in it; this is no plain text.',
  'file.lost': 'Line {line}: letters were lost when this was saved (“{sign}”): “{quote}”.',
  'file.savedTwice':
    'Line {line}: “{sign}” stands where one letter should: the encoding went wrong when this was saved.',

  // Mails. Never a heading nor a country: mails travel openly.
  'mail.askedSubject': 'You are asked to clear a text',
  'mail.asked': '{actor} asks you to clear {text}.',
  'mail.sentBackSubject': 'A text was sent back to you',
  'mail.sentBack': '{actor} sent back {text}. The remark stands beside it.',
  'mail.clearedSubject': 'A text was cleared',
  'mail.cleared': '{actor} cleared {text}.',
  'mail.releasedSubject': 'A quarter was released',
  'mail.released': '{actor} released the snapshot “{snapshot}”. Texts you had a hand in are public now.',
  'mail.lateSubject': 'Something you scheduled needs you',
  'mail.late': 'What you scheduled did not go out in time: {text}. The reasons stand on the page “Releases”.',
  'mail.somebody': 'Somebody',
  'mail.greeting': '{name},',
  'mail.secrecy': 'What it is about is not said here: a mail can be read by others.',
  'mail.inLanguages': '{text}, in {languages}',
  'mail.release': 'the release of “{snapshot}”',
  'mail.text': 'a text',
  'mail.activity-report': 'an activity report',
  'mail.snapshot': 'a snapshot',
  'mail.overview': 'the overview',
  'mail.service': 'a service',
  'mail.capacity': 'a capacity',
  'mail.factsheet': 'a factsheet',
  'mail.periodical': 'a periodical',
  'mail.region': 'a region',
  'mail.country': 'a country',
  'mail.map-disclaimer': 'a map disclaimer',
  'mail.site-setting': 'the site settings',
} as const;

export type SentenceId = keyof typeof en;
export type Sentences = Readonly<Record<SentenceId, string>>;
