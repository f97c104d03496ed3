import type { Sentences } from './en';

export const fr: Sentences = {
  'text.absent': 'Ce texte n’existe pas.',
  'text.absentIn': 'Il n’y a pas de texte en « {language} ».',
  'text.absentToPreview': 'Il n’y a pas de texte en « {language} » à afficher.',
  'text.notReadable': 'Votre compte ne peut pas lire ce texte.',
  'text.notWritable': 'Votre compte ne peut pas modifier ce texte.',
  'text.public': 'Ce texte est public ({units}). Retirez-le avant de le supprimer.',
  'text.publicAlready': 'Ces textes sont déjà publics, tels quels.',
  'text.throughDesk':
    'Un texte ne devient public que par le bureau : envoyé en relecture, approuvé, mis en ligne.',

  'unit.facts': 'Les faits',
  'unit.text': 'Le texte en « {language} »',
  'unit.because': '{unit} : {reason}',
  'unit.theFacts': 'les faits',
  'unit.theText': 'le texte en « {language} »',

  'move.remark': 'Dites dans une remarque ce que les auteurs doivent changer.',
  'state.draft': 'brouillon',
  'state.sent-back': 'renvoyé',
  'state.in-review': 'en relecture',
  'state.cleared': 'approuvé',
  'state.scheduled': 'programmé',
  'state.published': 'publié',
  'state.recalled': 'retiré',
  'move.needs': '{unit} : l’état est « {state} », il faut « {from} ».',
  'move.needsEither': '{unit} : l’état est « {state} », il faut « {from} » ou « {otherwise} ».',
  'move.changed': '{unit} : modification depuis que vous l’avez ouvert. Relisez.',
  'move.done': 'Rien à faire : l’état est déjà « {state} ».',
  'move.notWriter': 'votre compte ne l’écrit pas.',
  'move.involved': 'vous l’avez écrit, modifié ou envoyé ; c’est à une deuxième personne de l’approuver.',
  'move.principalInvolved':
    'la personne que vous suppléez l’a écrit, modifié ou envoyé ; c’est à une deuxième personne de l’approuver.',
  'move.notListed': 'cette langue n’est pas indiquée sur votre compte.',
  'move.reviewer': '{name} ne peut pas approuver : {units}.',

  'clearance.sensitivity':
    'Ce rapport est {sensitivity, select, restricted {à diffusion restreinte} other {confidentiel}} ; seul un rapport public peut être mis en ligne.',
  'clearance.text': 'Le texte en « {language} » n’est pas approuvé dans son état actuel.',
  'clearance.facts': 'Les faits ne sont pas approuvés dans leur état actuel.',
  'clearance.nothing': 'Rien de ceci n’est approuvé ({type}, {id}).',

  'changeNote.missing':
    'Dites dans la note de modification ce qui change dans {text} : les lecteurs en connaissent une version antérieure.',
  'changeNote.old':
    'La note de modification concernant {text} est encore celle du texte public. Dites ce qui change cette fois.',
  'slug.taken': 'Un autre trimestre public porte l’identifiant « {slug} ». Il en faut un par trimestre.',
  'slug.named':
    'Des rapports publics indiquent encore « {slug} » comme trimestre, qui s’appelle maintenant « {heir} ». Corrigez-les et mettez-les en ligne avant qu’un autre trimestre prenne cet identifiant.',
  'map.disclaimer': 'La carte en « {language} » serait sans son avertissement pour « {area} ».',

  'account.inactive': 'Ce compte n’est pas actif.',
  'account.absent': 'Il n’y a pas de compte actif de ce nom.',
  'account.right': 'Votre compte n’a pas le droit « {right} ».',
  'account.superAdmin': 'Seul un super-administrateur gère les super-administrateurs.',
  'right.write': 'Écrire les faits et les textes dans toutes les langues',
  'right.translate': 'Écrire les textes dans les langues indiquées sur le compte',
  'right.send-for-review': 'Envoyer un texte en relecture',
  'right.review': 'Approuver un texte ou le renvoyer',
  'right.read-confidential': 'Lire les rapports confidentiels d’autrui',
  'right.publish': 'Mettre en ligne les textes approuvés',
  'right.recall': 'Retirer un texte public',
  'right.preview': 'Ouvrir un aperçu',
  'right.read-audit': 'Lire et exporter l’audit',
  'right.manage-people': 'Indiquer les langues des comptes et désigner des suppléants',
  'deputy.self': 'Personne ne se supplée soi-même.',
  'deputy.time': 'La période doit finir après son début, et dans l’avenir.',
  'deputy.needless': '{name} ne relit pas et n’a pas besoin de suppléant.',
  'deputy.absent': 'Il n’y a pas de tel suppléant.',

  'quarter.notAuthor': 'Votre compte ne crée pas de textes : c’est à un auteur de commencer un trimestre.',
  'quarter.absent': 'Le trimestre « {snapshot} » n’existe pas.',
  'quarter.startFirst': 'Le trimestre « {snapshot} » n’existe pas. Commencez-le d’abord.',
  'quarter.same': 'Ce rapport est déjà du trimestre « {snapshot} ».',

  'history.deleted':
    'Cette entrée a été supprimée. Créez-en une nouvelle et copiez-y le texte de son historique.',
  'history.noVersion': 'Il n’y a pas de version {number} de « {unit} ».',
  'history.noVersionToRestore': 'Il n’y a pas de version {number} de « {unit} » à rétablir.',
  'history.fileGone':
    'Le fichier « {name} » n’est plus dans la médiathèque. Téléversez-le de nouveau, puis choisissez-le dans le formulaire.',
  'history.fileReplaced':
    'Le fichier « {name} » a été remplacé depuis. Choisissez le bon dans le formulaire.',

  'conflict.created':
    'Quelqu’un d’autre vient de créer ceci. Rien n’a été enregistré. Chargez-le et modifiez-le là.',
  'conflict.own':
    'Vous avez modifié {units} entre-temps, dans une autre fenêtre ou par un script. Rien n’a été enregistré.',
  'conflict.other':
    'Quelqu’un d’autre a modifié {units} entre-temps. Rien n’a été enregistré : lisez, puis décidez.',

  'release.noSnapshot':
    'Le trimestre « {snapshot} » n’existe pas. Créez-le d’abord, sous Content Manager, Snapshot.',
  'release.nothing':
    'Rien de nouveau de « {snapshot} » n’est approuvé : chaque texte est déjà public ou attend son approbation.',
  'release.error': '{title}. {error}',
  'release.changed': 'Il a été modifié et n’a pas été envoyé en relecture.',
  'release.waits': 'Il attend sa relecture.',
  'release.sentBack': 'Il a été renvoyé.',
  'release.draft': 'C’est un brouillon.',
  'release.involved': 'Qui l’a approuvé y avait pris part ; c’est à une deuxième personne de l’approuver.',
  'release.otherCurrent':
    'Les réglages du site indiquent « {other} » comme trimestre en cours. Mettez-y « {snapshot} » et faites-les approuver ; ou, pour un ajout tardif, faites paraître sans en faire le trimestre en cours.',
  'release.noCurrent':
    'Les réglages du site n’indiquent aucun trimestre en cours. Mettez-y « {snapshot} » et faites-les approuver ; ou, pour un ajout tardif, faites paraître sans en faire le trimestre en cours.',
  'release.settings':
    'Les réglages du site ne sont pas approuvés dans leur état actuel. Faites-les approuver pour que « {snapshot} » devienne le trimestre en cours ; ou faites paraître sans cela.',
  'release.settingsIn':
    'Les réglages du site ne sont pas approuvés dans leur état actuel ({languages}). Faites-les approuver pour que « {snapshot} » devienne le trimestre en cours ; ou faites paraître sans cela.',
  'rollBack.absent': 'Cette parution n’existe pas.',
  'rollBack.done': 'Cette parution a déjà été annulée.',
  'rollBack.later':
    'Une parution postérieure est en place, celle de « {snapshot} ». Annulez d’abord celle-là.',
  'rollBack.altered':
    'Ce qui est conservé de {type} {id} en « {language} » n’est pas ce qui était public. Rien n’a été changé.',
  'rollBack.fileLost': 'Un fichier public auparavant est perdu. Rien n’a été changé.',

  'schedule.passed': '{time} dans {timeZone} est passé. Choisissez un moment à venir.',
  'schedule.noZone':
    '« {timeZone} » n’est pas un fuseau horaire. Choisissez-en un par son nom, par exemple « Europe/Zurich ».',
  'schedule.noTime': '« {time} » n’est pas une date et une heure. Écrivez-les ainsi : 2020-04-30T09:00.',
  'schedule.skipped':
    '{time} n’existe pas dans {timeZone} : les horloges y sont avancées. Choisissez une autre heure.',
  'schedule.twice':
    '{time} existe deux fois dans {timeZone} : les horloges y sont retardées. Choisissez une heure avant ou après.',
  'schedule.release': 'La parution de « {snapshot} » est déjà programmée. Annulez d’abord celle-là.',
  'schedule.already': 'C’est déjà programmé. Annulez d’abord cela.',
  'schedule.absent': 'Cette programmation n’existe pas ou est terminée.',
  'schedule.account': 'Le compte qui l’a programmé ne peut plus mettre de textes en ligne.',

  'recall.nothing': 'Rien de ceci n’est public.',
  'recall.target': 'Dites vers quel texte public il a été déplacé.',
  'recall.onlyReports': 'Seul un rapport a une adresse qui peut mener ailleurs.',
  'recall.itself': 'Un texte ne peut pas avoir été déplacé vers lui-même.',
  'recall.noAddress': 'Il n’y a pas d’adresse où mener.',
  'recall.targetNotPublic': 'Le texte de destination n’est pas public en : {languages}.',
  'recall.notReviewer': 'Votre compte n’a le droit ni de retirer ni de relire.',
  'recall.absent': 'Ce retrait n’existe pas.',
  'recall.own': 'C’est vous qui l’avez retiré ; une deuxième personne examine ce retrait.',
  'recall.reviewed': 'Ce retrait a déjà été examiné.',
  'recall.targetReport': 'Rapport : {title} ({snapshot})',
  'recall.targetSnapshot': 'Trimestre : {title}',
  'recall.targetRegion': 'Région : {title}',

  'share.restricted':
    'Un rapport à diffusion restreinte ou confidentiel n’est montré à personne hors du bureau ; un rapport qui l’a été ne l’est pas non plus tant qu’une deuxième personne n’en a pas approuvé les faits.',
  'share.absent': 'Ce lien n’existe plus.',
  'preview.unfit': 'Ce texte ne peut pas encore être affiché.',

  'banner.absentIn':
    'Les réglages du site ne sont pas publics en « {language} » : pas de bandeau dans cette langue.',
  'banner.same': 'Les lecteurs voient déjà exactement ceci. Rien n’a été proposé.',
  'banner.facts':
    'Les réglages publics du site dans ces langues n’ont pas les mêmes faits. Proposez chaque langue séparément.',
  'banner.noVersion':
    'L’historique n’a pas de version de « {unit} » qui corresponde à ce qui est public. Modifiez plutôt les réglages du site.',
  'banner.notPublic':
    'Les réglages du site ne sont pas encore publics. Mettez-les en ligne une fois ; un bandeau sera alors possible.',
  'banner.changed': 'La proposition a changé depuis que vous l’avez ouverte. Relisez-la.',

  'door.register': 'Le premier administrateur vient du script de démarrage ou d’un lien à usage unique.',
  'door.locales': 'Les six langues sont fixées.',
  'door.urls': 'Les fichiers sont envoyés de votre ordinateur ; ce serveur n’en cherche aucun ailleurs.',
  'upload.kind': '« {name} » n’est pas ce qu’il prétend être. Les formats admis sont PDF, PNG, JPEG et WebP.',
  'upload.unnamed':
    'Ce fichier n’est pas ce qu’il prétend être. Les formats admis sont PDF, PNG, JPEG et WebP.',

  'check.inFacts': 'Faits : {advice}',
  'check.inText': 'Texte ({language}) : {advice}',
  'check.inField': 'Faits, champ « {field} » : {advice}',
  'check.inTextField': 'Texte ({language}), champ « {field} » : {advice}',
  'check.empty': 'Ce champ est vide. Remplissez-le.',
  'check.spaces': 'Il ne doit ni commencer ni finir par un espace.',
  'check.periodical': 'Un périodique a un fichier ou un lien.',
  'check.snapshotEnd': 'Un trimestre finit après son début.',
  'check.where': 'Un rapport porte sur des pays ou sur toute une région.',
  'check.eventEnd': 'La dernière date d’événement suit la première.',
  'check.link': 'Un lien mène à https:, mailto: ou à un chemin de ce site.',
  'check.alternativeText': 'L’image n’a pas de texte de remplacement. Dites-y ce que l’image montre.',
  'check.noRegion':
    '{country} n’est dans aucune région : personne ne trouverait le rapport par sa région. Créez son entrée sous Content Manager, Country, et choisissez-y une région.',
  'check.deadLink':
    'Le lien vers {address} ne mène à aucune page que les lecteurs ont ou auront. Changez-le ou enlevez-le.',
  'check.disclaimer':
    'La liste demande l’avertissement sur {area}, qui manque en « {language} ». Écrivez-le sous Content Manager, Map disclaimer, et faites-le approuver.',
  'check.stale':
    'L’original (langue : {language}) a été modifié après la rédaction de ce texte. Voyez ce qui a changé et reportez-le.',
  'check.acronym':
    'Écrivez d’abord le nom complet, suivi de « {quote} » entre parenthèses ; ensuite le sigle suffit.',
  'check.futureDate': '« {quote} » est encore à venir. Dites-le une fois passé, sauf si cela a été annoncé.',
  'check.person':
    '« {quote} » semble être une personne. Nommez plutôt une fonction, sauf si la personne est d’accord et que c’est déjà public.',
  'check.unName': 'Les Nations Unies écrivent « {name} ». Employez ce nom.',
  'check.venue':
    '« {quote} » peut révéler où se trouvent des personnes. Nommez tout au plus la ville, sauf si le lieu est déjà public.',

  'alarm.scheduleFailed':
    'La programmation {id} n’a pas abouti : {subject}. Les raisons sont à la page « Parutions ».',
  'alarm.scheduleLate':
    'La programmation {id} a abouti avec {count, plural, one {# seconde} other {# secondes}} de retard : {subject}.',
  'alarm.scheduleWaits':
    'La programmation {id} est en retard et attend encore : {subject}. Voir le journal du CMS.',
  'alarm.release': 'la parution de « {snapshot} »',
  'alarm.entry': '{type} {id}',
  'alarm.recallStill':
    'Le site répond encore à {count, plural, one {# adresse} other {# adresses}} d’un texte retiré (retrait {id}). Arrêtez le site, puis voyez le constat.',
  'alarm.recallUnconfirmed':
    'Le site n’a pas confirmé le retrait {id}. {why} Si le texte doit disparaître tout de suite, arrêtez le site.',
  'alarm.ledger':
    '{count, plural, one {# ligne} other {# lignes}} de recalls.ndjson illisibles. Comparez ce fichier à sa sauvegarde.',
  'alarm.revived':
    'Un texte retiré le {at} était de nouveau public, comme dans une base restaurée. Il a été retiré de nouveau avec la version {version} ; examinez-le sous « Retraits ».',
  'alarm.siteSilent': 'Le site n’a pas pu être comparé. {why} Voyez s’il fonctionne.',
  'alarm.auditLate':
    '{count, plural, one {# entrée n’a pas pu être écrite} other {# entrées n’ont pas pu être écrites}} dans l’audit ({why}). Nouvel essai toutes les dix secondes ; voyez la base de données.',
  'alarm.anchor': 'La fin de l’audit n’a pas pu être écrite dans {file} ({why}) : voyez le disque.',
  'alarm.auditOwner':
    'La base de données laisse le CMS modifier son propre audit. Lancez scripts/steps/prepare-database.mjs avec l’adresse du propriétaire et donnez au CMS un rôle à lui.',
  'alarm.mail': 'Les courriels ne partent pas vers {destination} : {why} Ils attendent. Voir SMTP_URL.',
  'site.silent': 'Le site ne répond pas à {origin}.',
  'site.other': 'Ce qui répond à la place du site n’est pas le site.',
  'site.unreadable': 'Ses réponses n’ont pas pu être lues ou conservées.',
  'site.behind': 'Le site montre la version {shown} ; le retrait est la version {recalled}.',
  'site.epoch': 'Le site suit un autre historique.',
  'difference.more': '{found} et {count, plural, one {# autre} other {# autres}}',
  'difference.head':
    'La version de la publication ou la fin de l’audit n’est pas celle de ses dernières entrées. Lancez « npm run audit:verify ». ({found})',
  'difference.items':
    'Des textes publics ne correspondent pas à leurs empreintes. Arrêtez le site et lancez « npm run audit:verify ». ({found})',
  'difference.audit':
    'Les textes publics ne sont pas ceux que l’audit dit mis en ligne. Arrêtez le site et lancez « npm run audit:verify ». ({found})',
  'difference.clearance':
    'L’audit ne connaît pas de deuxième personne qui ait approuvé ces textes publics. Retirez-les. ({found})',
  'difference.working':
    'Des textes passent pour approuvés qu’une deuxième personne n’a pas approuvés tels quels. Renvoyez-les en relecture. ({found})',
  'difference.files':
    'Des fichiers publics manquent, sont altérés, ou rien de public ne les nomme. Rétablissez-les d’une sauvegarde. ({found})',
  'difference.entries':
    'Des textes sont publics dont le rapport est maintenant confidentiel ou supprimé. Retirez-les, ou abaissez la sensibilité. ({found})',
  'difference.recalled':
    'Des textes retirés sont publics. Arrêtez le site et redémarrez le CMS, qui les retire de nouveau. ({found})',
  'difference.site':
    'Le site ne montre pas ce qui est public. Voyez son journal ; s’il montre un texte retiré, arrêtez-le. ({found})',

  'document.notAuthor': 'Votre compte ne crée pas de rapports : c’est à un auteur d’importer des documents.',
  'document.sendOne': 'Envoyez un seul fichier, sous le nom « document ».',
  'document.account': 'compte {id}',
  'document.empty': '« {name} » est vide.',
  'document.noText': 'Il n’y a pas de texte dans « {name} ».',
  'document.tooLarge': '« {name} » fait {size} Mo ; {most} Mo au plus sont admis. Il n’a pas été lu.',
  'document.oldWord':
    '« {name} » est un ancien document Word (.doc) ou protégé par un mot de passe. Enregistrez-le en .docx, sans mot de passe.',
  'document.pdf':
    '« {name} » est un PDF : il n’a pas de paragraphes sur lesquels se guider. Importez le document dont il vient.',
  'document.rtf': '« {name} » est au format RTF (.rtf). Enregistrez-le en .docx.',
  'document.aPackage':
    '« {name} » est une archive de fichiers. Sont admis : documents Word (.docx), pages web (.html), Markdown (.md) et texte brut (.txt).',
  'document.noWord':
    '« {name} » n’est pas un document Word. Sont admis : documents Word (.docx), pages web (.html), Markdown (.md) et texte brut (.txt).',
  'document.otherKind':
    '« {name} » est un fichier d’un autre type. Sont admis : documents Word (.docx), pages web (.html), Markdown (.md) et texte brut (.txt).',
  'document.otherPackage':
    'Le fichier est une archive d’un autre type qu’un document Word. Enregistrez le texte en .docx et importez cela.',
  'document.damaged':
    'Le document ne s’ouvre pas ({why}). Ouvrez-le dans un logiciel de bureautique et enregistrez-le de nouveau en .docx.',
  'document.parts': 'Le document a plus de {most} parties.',
  'document.partTwice': 'Le document a deux fois sa partie {part}.',
  'document.unpacked':
    'La partie {part} du document dépasse {most} Mo une fois décompressée. Aucun rapport n’est si long : le fichier est endommagé, ou fait pour remplir la mémoire d’un ordinateur. Il n’a pas été lu.',
  'document.password': 'Le document est protégé par un mot de passe. Enregistrez-le sans.',
  'document.entities':
    'La partie {part} du document déclare ses propres entités, qui peuvent atteindre d’autres fichiers. Il n’a pas été lu.',
  'document.nested':
    'Le document est imbriqué sur plus de {most} niveaux (emplacement : {place}). Il n’a pas été lu.',
  'document.paragraphs': 'Le document a plus de {most} paragraphes. Importez-le en plusieurs parties.',
  'document.time': 'La lecture du document prend plus de temps qu’aucun rapport. Elle a été abandonnée.',
  'document.memory': 'La lecture du document prend plus de mémoire qu’aucun rapport. Elle a été abandonnée.',
  'document.macros':
    'Le document contient des macros. Elles n’ont été ni lues ni exécutées, et rien n’en est conservé.',
  'document.embedded':
    '{count, plural, one {Un fichier incorporé a été laissé} other {# fichiers incorporés ont été laissés}} de côté.',
  'document.comments': 'Les commentaires ont été laissés de côté.',
  'document.headers': 'Les en-têtes et pieds de page ont été laissés de côté.',
  'document.trackedChanges':
    'Le document a des modifications suivies : il a été lu comme si toutes étaient acceptées.',
  'document.hiddenInWord': 'Le document a du texte masqué : voyez s’il doit figurer dans un rapport.',
  'document.fault': '{place}, « {heading} » : {field} : {message}.',
  'document.key': 'Un autre compte a enregistré sous cette clé. Lisez le document de nouveau.',
  'document.noSnapshot': 'Le trimestre « {snapshot} » n’existe pas. Commencez-le d’abord sur le tableau.',
  'document.languageThere':
    '{place}, « {heading} » : le rapport a maintenant un texte dans cette langue. Rien n’a été enregistré ; lisez le document de nouveau.',
  'place.line': 'ligne {number}',
  'place.paragraph': 'paragraphe {number}',
  'place.beginning': 'le début',
  'leftOut.script': 'Un script a été laissé de côté.',
  'leftOut.frame': 'Un cadre avec une autre page a été laissé de côté.',
  'leftOut.object': 'Un objet incorporé a été laissé de côté.',
  'leftOut.drawing': 'Un dessin a été laissé de côté.',
  'leftOut.formula': 'Une formule a été laissée de côté.',
  'leftOut.recording': 'Un enregistrement sonore a été laissé de côté.',
  'leftOut.film': 'Un film a été laissé de côté.',
  'leftOut.field': 'Un champ de formulaire a été laissé de côté.',
  'leftOut.button': 'Un bouton de formulaire a été laissé de côté.',
  'leftOut.table': 'Un tableau a été lu ligne par ligne : un texte n’a pas de tableaux ici.',
  'leftOut.link': 'Un lien a été enlevé des mots « {words} » : {why}',
  'leftOut.picture':
    'Une image a été laissée de côté. Mettez-la dans la médiathèque, avec un texte pour qui ne la voit pas.',
  'leftOut.note': 'Une note a été laissée de côté ; un rapport n’en a pas : « {note} ».',
  'leftOut.hidden': 'Du texte que le document cache à ses lecteurs a été laissé de côté.',
  'link.http': 'il n’est pas chiffré (http:) ; remettez-le avec https:, si l’adresse existe ainsi.',
  'link.program': 'c’était un programme, non une adresse.',
  'link.unsafe': '« {address} » n’est pas une adresse qu’un lecteur puisse suivre.',
  'unclear.country': '« {heading} » ne nomme aucun pays dans la langue du document. Choisissez les pays.',
  'unclear.nowhere':
    'Ce passage n’est sous aucune région ni aucun pays. Ne le retenez que si c’est un rapport.',
  'unclear.before': 'Ce passage précède la première région. Ne le retenez que si c’est un rapport.',
  'unclear.empty': 'Il n’y a pas de texte sous ce titre.',
  'unclear.same': 'Un autre rapport porte sur les mêmes pays ({place}). Joignez-les, s’ils n’en font qu’un.',
  'file.empty': 'Le fichier est vide.',
  'file.noText': 'Le fichier est vide : il ne contient pas de texte.',
  'file.utf16': 'Ligne 1 : le fichier est en UTF-16. Enregistrez-le en UTF-8 et importez-le de nouveau.',
  'file.notUtf8':
    'Ligne {line} : ce n’est pas de l’UTF-8 ; cela ressemble à du Latin-1 (Windows-1252). Enregistrez le fichier en UTF-8.',
  'file.control': 'Ligne {line} : il y a un caractère de contrôle ; ce n’est pas du texte brut.',
  'file.lost': 'Ligne {line} : des lettres ont été perdues à l’enregistrement (« {sign} ») : « {quote} ».',
  'file.savedTwice':
    'Ligne {line} : « {sign} » tient la place d’une seule lettre : l’encodage s’est perdu à l’enregistrement.',

  'mail.askedSubject': 'On vous demande d’approuver un texte',
  'mail.asked': '{actor} vous demande d’approuver {text}.',
  'mail.sentBackSubject': 'Un texte vous a été renvoyé',
  'mail.sentBack': '{actor} a renvoyé {text}. La remarque figure à côté.',
  'mail.clearedSubject': 'Un texte a été approuvé',
  'mail.cleared': '{actor} a approuvé {text}.',
  'mail.releasedSubject': 'Un trimestre est paru',
  'mail.released':
    '{actor} a fait paraître le trimestre « {snapshot} ». Des textes auxquels vous avez pris part sont maintenant publics.',
  'mail.lateSubject': 'Une programmation a besoin de vous',
  'mail.late':
    'Ce que vous aviez programmé n’est pas paru à temps : {text}. Les raisons sont à la page « Parutions ».',
  'mail.somebody': 'Quelqu’un',
  'mail.greeting': '{name},',
  'mail.secrecy': 'De quoi il s’agit n’est pas dit ici : un courriel peut être lu par d’autres.',
  'mail.inLanguages': '{text}, en {languages}',
  'mail.release': 'la parution de « {snapshot} »',
  'mail.text': 'un texte',
  'mail.activity-report': 'un rapport d’activité',
  'mail.snapshot': 'un trimestre',
  'mail.overview': 'la vue d’ensemble',
  'mail.service': 'un service',
  'mail.capacity': 'une capacité',
  'mail.factsheet': 'une fiche d’information',
  'mail.periodical': 'un périodique',
  'mail.region': 'une région',
  'mail.country': 'un pays',
  'mail.map-disclaimer': 'un avertissement de carte',
  'mail.site-setting': 'les réglages du site',
};
