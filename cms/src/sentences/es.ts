import type { Sentences } from './en';

export const es: Sentences = {
  'text.absent': 'Ese texto no existe.',
  'text.absentIn': 'No hay texto en «{language}».',
  'text.absentToPreview': 'No hay texto en «{language}» que mostrar.',
  'text.notReadable': 'Su cuenta no puede leer este texto.',
  'text.notWritable': 'Su cuenta no puede modificar este texto.',
  'text.public': 'Este texto es público ({units}). Retírelo antes de eliminarlo.',
  'text.publicAlready': 'Estos textos ya son públicos tal como están.',
  'text.throughDesk':
    'Un texto solo se hace público por la mesa de trabajo: enviado a revisión, aprobado, publicado.',

  'unit.facts': 'Los datos',
  'unit.text': 'El texto en «{language}»',
  'unit.because': '{unit}: {reason}',
  'unit.theFacts': 'los datos',
  'unit.theText': 'el texto en «{language}»',

  'move.remark': 'Diga en una observación qué deben cambiar los autores.',
  'state.draft': 'borrador',
  'state.sent-back': 'devuelto',
  'state.in-review': 'en revisión',
  'state.cleared': 'aprobado',
  'state.scheduled': 'programado',
  'state.published': 'publicado',
  'state.recalled': 'retirado',
  'move.needs': '{unit}: el estado es «{state}» y debe ser «{from}».',
  'move.needsEither': '{unit}: el estado es «{state}» y debe ser «{from}» o «{otherwise}».',
  'move.changed': '{unit}: hubo cambios desde que lo abrió. Léalo de nuevo.',
  'move.done': 'No hay nada que hacer: el estado ya es «{state}».',
  'move.notWriter': 'su cuenta no lo escribe.',
  'move.involved': 'usted lo escribió, modificó o envió; debe aprobarlo una segunda persona.',
  'move.principalInvolved':
    'la persona a quien suple lo escribió, modificó o envió; debe aprobarlo una segunda persona.',
  'move.notListed': 'este idioma no está indicado en su cuenta.',
  'move.reviewer': '{name} no puede aprobar: {units}.',

  'clearance.sensitivity':
    'Este informe es {sensitivity, select, restricted {de distribución restringida} other {confidencial}}; solo puede publicarse uno público.',
  'clearance.text': 'El texto en «{language}» no está aprobado tal como está ahora.',
  'clearance.facts': 'Los datos no están aprobados tal como están ahora.',
  'clearance.nothing': 'Nada de esto está aprobado ({type}, {id}).',

  'changeNote.missing':
    'Diga en la nota de cambios qué cambió en {text}: los lectores conocen una versión anterior.',
  'changeNote.old':
    'La nota de cambios sobre {text} sigue siendo la del texto público. Diga qué cambió esta vez.',
  'slug.taken': 'Otro trimestre público tiene el identificador «{slug}». Cada uno necesita el suyo.',
  'slug.named':
    'Hay informes públicos que aún indican «{slug}» como su trimestre, que ahora se llama «{heir}». Corríjalos y publíquelos antes de que otro trimestre tome ese identificador.',
  'map.disclaimer': 'El mapa en «{language}» quedaría sin su advertencia sobre «{area}».',

  'account.inactive': 'Esta cuenta no está activa.',
  'account.absent': 'No hay ninguna cuenta activa así.',
  'account.right': 'Su cuenta no tiene el derecho «{right}».',
  'account.superAdmin': 'Solo un superadministrador gestiona a los superadministradores.',
  'right.write': 'Escribir los datos y los textos en todos los idiomas',
  'right.translate': 'Escribir los textos en los idiomas indicados en la cuenta',
  'right.send-for-review': 'Enviar un texto a revisión',
  'right.review': 'Aprobar un texto o devolverlo',
  'right.read-confidential': 'Leer los informes confidenciales de otros',
  'right.publish': 'Publicar los textos aprobados',
  'right.recall': 'Retirar un texto público',
  'right.preview': 'Abrir una vista previa',
  'right.read-audit': 'Leer y exportar la auditoría',
  'right.manage-people': 'Indicar los idiomas de las cuentas y designar suplentes',
  'deputy.self': 'Nadie se suple a sí mismo.',
  'deputy.time': 'El período debe terminar después de empezar, y después de ahora.',
  'deputy.needless': '{name} no revisa y no necesita suplente.',
  'deputy.absent': 'No hay tal suplente.',

  'quarter.notAuthor': 'Su cuenta no crea textos nuevos: un trimestre lo empieza un autor.',
  'quarter.absent': 'No existe el trimestre «{snapshot}».',
  'quarter.startFirst': 'No existe el trimestre «{snapshot}». Empiécelo primero.',
  'quarter.same': 'Este informe ya es del trimestre «{snapshot}».',

  'history.deleted': 'Esta entrada se eliminó. Cree una nueva y copie el texto de su historial.',
  'history.noVersion': 'No hay versión {number} de «{unit}».',
  'history.noVersionToRestore': 'No hay versión {number} de «{unit}» que restaurar.',
  'history.fileGone':
    'El archivo «{name}» ya no está en la mediateca. Súbalo de nuevo y elíjalo en el formulario.',
  'history.fileReplaced': 'El archivo «{name}» se sustituyó después. Elija el correcto en el formulario.',

  'conflict.created': 'Otra persona acaba de crear esto. No se guardó nada. Cárguelo y modifíquelo allí.',
  'conflict.own': 'Usted modificó {units} entretanto, en otra ventana o con un script. No se guardó nada.',
  'conflict.other': 'Otra persona modificó {units} entretanto. No se guardó nada: léalo y decida.',

  'release.noSnapshot': 'No existe el trimestre «{snapshot}». Créelo primero, en Content Manager, Snapshot.',
  'release.nothing':
    'Nada nuevo de «{snapshot}» está aprobado: cada texto ya es público o espera su aprobación.',
  'release.error': '{title}. {error}',
  'release.changed': 'Se modificó y no se envió a revisión.',
  'release.waits': 'Espera su revisión.',
  'release.sentBack': 'Se devolvió.',
  'release.draft': 'Es un borrador.',
  'release.involved': 'Quien lo aprobó había participado en él; debe aprobarlo una segunda persona.',
  'release.otherCurrent':
    'Los ajustes del sitio indican «{other}» como trimestre actual. Cámbielos a «{snapshot}» y haga que se aprueben; o, para una adición tardía, publique sin convertirlo en el actual.',
  'release.noCurrent':
    'Los ajustes del sitio no indican ningún trimestre actual. Cámbielos a «{snapshot}» y haga que se aprueben; o, para una adición tardía, publique sin convertirlo en el actual.',
  'release.settings':
    'Los ajustes del sitio no están aprobados tal como están ahora. Haga que se aprueben para que «{snapshot}» pase a ser el trimestre actual; o publique sin ello.',
  'release.settingsIn':
    'Los ajustes del sitio no están aprobados tal como están ahora ({languages}). Haga que se aprueben para que «{snapshot}» pase a ser el trimestre actual; o publique sin ello.',
  'rollBack.absent': 'Esa publicación no existe.',
  'rollBack.done': 'Esta publicación ya se deshizo.',
  'rollBack.later': 'Hay una publicación posterior, la de «{snapshot}». Deshaga primero esa.',
  'rollBack.altered':
    'Lo que se conserva de {type} {id} en «{language}» no es lo que era público. No se cambió nada.',
  'rollBack.fileLost': 'Se perdió un archivo que antes era público. No se cambió nada.',

  'schedule.passed': '{time} en {timeZone} ya pasó. Elija un momento por venir.',
  'schedule.noZone': '«{timeZone}» no es un huso horario. Elija uno por su nombre, como «Europe/Zurich».',
  'schedule.noTime': '«{time}» no es una fecha y hora. Escríbalas así: 2020-04-30T09:00.',
  'schedule.skipped':
    '{time} no existe en {timeZone}: los relojes se adelantan en ese momento. Elija otra hora.',
  'schedule.twice':
    '{time} ocurre dos veces en {timeZone}: los relojes se atrasan en ese momento. Elija una hora anterior o posterior.',
  'schedule.release': 'La publicación de «{snapshot}» ya está programada. Cancele primero esa.',
  'schedule.already': 'Esto ya está programado. Cancele primero eso.',
  'schedule.absent': 'Esa programación no existe o ya terminó.',
  'schedule.account': 'La cuenta que lo programó ya no puede publicar textos.',

  'recall.nothing': 'Nada de esto es público.',
  'recall.target': 'Diga a qué texto público se trasladó.',
  'recall.onlyReports': 'Solo un informe tiene una dirección propia que pueda llevar a otra parte.',
  'recall.itself': 'Un texto no puede haberse trasladado a sí mismo.',
  'recall.noAddress': 'No hay dirección a la que llevar.',
  'recall.targetNotPublic': 'El texto de destino no es público en: {languages}.',
  'recall.notReviewer': 'Su cuenta no tiene derecho a retirar ni a revisar.',
  'recall.absent': 'Esa retirada no existe.',
  'recall.own': 'Usted lo retiró; una segunda persona examina la retirada.',
  'recall.reviewed': 'Esta retirada ya se examinó.',
  'recall.targetReport': 'Informe: {title} ({snapshot})',
  'recall.targetSnapshot': 'Trimestre: {title}',
  'recall.targetRegion': 'Región: {title}',

  'share.restricted':
    'Un informe restringido o confidencial no se muestra a nadie fuera de la mesa de trabajo; tampoco uno que lo fue, hasta que una segunda persona apruebe sus datos.',
  'share.absent': 'Ese enlace ya no existe.',
  'preview.unfit': 'Este texto aún no puede mostrarse.',

  'banner.absentIn': 'Los ajustes del sitio no son públicos en «{language}»: no hay aviso en ese idioma.',
  'banner.same': 'Los lectores ya ven exactamente esto. No se propuso nada.',
  'banner.facts':
    'Los ajustes públicos del sitio en estos idiomas no tienen los mismos datos. Proponga cada idioma por separado.',
  'banner.noVersion':
    'El historial no tiene ninguna versión de «{unit}» que diga lo que es público. Cambie en su lugar los ajustes del sitio.',
  'banner.notPublic':
    'Los ajustes del sitio aún no son públicos. Publíquelos una vez; entonces podrá haber un aviso.',
  'banner.changed': 'La propuesta cambió desde que la abrió. Léala de nuevo.',

  'door.register': 'El primer administrador procede del script de inicio o de un enlace de un solo uso.',
  'door.locales': 'Los seis idiomas son fijos.',
  'door.urls': 'Los archivos se envían desde su equipo; este servidor no busca ninguno en otra parte.',
  'upload.kind': '«{name}» no es lo que dice ser. Se admiten PDF, PNG, JPEG y WebP.',
  'upload.unnamed': 'Este archivo no es lo que dice ser. Se admiten PDF, PNG, JPEG y WebP.',

  'check.inFacts': 'Datos: {advice}',
  'check.inText': 'Texto ({language}): {advice}',
  'check.inField': 'Datos, campo «{field}»: {advice}',
  'check.inTextField': 'Texto ({language}), campo «{field}»: {advice}',
  'check.empty': 'Está vacío. Rellénelo.',
  'check.spaces': 'No debe empezar ni terminar con un espacio.',
  'check.periodical': 'Una publicación periódica tiene un archivo o un enlace.',
  'check.snapshotEnd': 'Un trimestre termina después de empezar.',
  'check.where': 'Un informe trata de países o de toda una región.',
  'check.eventEnd': 'La última fecha del acto es posterior a la primera.',
  'check.link': 'Un enlace lleva a https:, mailto: o a una ruta de este sitio.',
  'check.alternativeText': 'La imagen no tiene texto alternativo. Diga en él qué muestra la imagen.',
  'check.noRegion':
    '{country} no está en ninguna región, así que nadie encontraría el informe por su región. Cree su entrada en Content Manager, Country, y elija allí una región.',
  'check.deadLink':
    'El enlace a {address} no lleva a ninguna página que los lectores tengan o vayan a tener. Cámbielo o quítelo.',
  'check.disclaimer':
    'La lista exige la advertencia sobre {area}, que no está en «{language}». Escríbala en Content Manager, Map disclaimer, y haga que se apruebe.',
  'check.stale':
    'El original (idioma: {language}) se modificó después de escribirse este texto. Vea qué cambió y trasládelo.',
  'check.acronym':
    'Escriba primero el nombre completo, con «{quote}» entre paréntesis detrás; después bastan las siglas.',
  'check.futureDate':
    '«{quote}» aún está por venir. Dígalo cuando haya ocurrido, salvo que se haya anunciado.',
  'check.person':
    '«{quote}» parece ser una persona. Nombre en su lugar un cargo, salvo que la persona esté de acuerdo y ya sea público.',
  'check.unName': 'Las Naciones Unidas escriben «{name}». Use ese nombre.',
  'check.venue':
    '«{quote}» puede revelar dónde se encuentran personas. Nombre a lo sumo la ciudad, salvo que el lugar ya sea público.',

  'alarm.scheduleFailed':
    'La programación {id} no salió: {subject}. Las razones están en la página «Publicaciones».',
  'alarm.scheduleLate':
    'La programación {id} salió con {count, plural, one {# segundo} other {# segundos}} de retraso: {subject}.',
  'alarm.scheduleWaits':
    'La programación {id} lleva retraso y sigue esperando: {subject}. Vea el registro del CMS.',
  'alarm.release': 'la publicación de «{snapshot}»',
  'alarm.entry': '{type} {id}',
  'alarm.recallStill':
    'El sitio aún responde en {count, plural, one {# dirección} other {# direcciones}} de un texto retirado (retirada {id}). Detenga el sitio y después vea el comprobante.',
  'alarm.recallUnconfirmed':
    'El sitio no ha confirmado la retirada {id}. {why} Si el texto debe desaparecer de inmediato, detenga el sitio.',
  'alarm.ledger':
    '{count, plural, one {No se puede leer # línea} other {No se pueden leer # líneas}} de recalls.ndjson. Compárelo con su copia de seguridad.',
  'alarm.revived':
    'Un texto retirado el {at} volvía a ser público, como en una base de datos restaurada. Se retiró de nuevo con la versión {version}; examínelo en «Retiradas».',
  'alarm.siteSilent': 'No se pudo comparar el sitio. {why} Vea si funciona.',
  'alarm.auditLate':
    '{count, plural, one {# entrada no se pudo} other {# entradas no se pudieron}} escribir en la auditoría ({why}). Se intenta de nuevo cada diez segundos; vea la base de datos.',
  'alarm.anchor': 'El final de la auditoría no se pudo escribir en {file} ({why}): vea el disco.',
  'alarm.auditOwner':
    'La base de datos deja que el CMS cambie su propia auditoría. Ejecute scripts/steps/prepare-database.mjs con la dirección del propietario y dé al CMS un rol propio.',
  'alarm.mail': 'Los correos no salen hacia {destination}: {why} Esperan. Vea SMTP_URL.',
  'site.silent': 'El sitio no responde en {origin}.',
  'site.other': 'Lo que responde en lugar del sitio no es el sitio.',
  'site.unreadable': 'Sus respuestas no se pudieron leer o conservar.',
  'site.behind': 'El sitio muestra la versión {shown}; la retirada es la versión {recalled}.',
  'site.epoch': 'El sitio sigue otro historial.',
  'difference.more': '{found} y {count} más',
  'difference.head':
    'La versión de la publicación o el final de la auditoría no es el de sus últimas entradas. Ejecute «npm run audit:verify». ({found})',
  'difference.items':
    'Hay textos públicos que no son lo que dicen sus resúmenes criptográficos. Detenga el sitio y ejecute «npm run audit:verify». ({found})',
  'difference.audit':
    'Los textos públicos no son los que la auditoría dice que se publicaron. Detenga el sitio y ejecute «npm run audit:verify». ({found})',
  'difference.clearance':
    'La auditoría no conoce a ninguna segunda persona que aprobara estos textos públicos. Retírelos. ({found})',
  'difference.working':
    'Constan como aprobados textos que una segunda persona no aprobó tal como están. Envíelos de nuevo a revisión. ({found})',
  'difference.files':
    'Hay archivos públicos que faltan, están alterados o no los nombra nada público. Restáurelos desde una copia de seguridad. ({found})',
  'difference.entries':
    'Son públicos textos cuyo informe ahora es confidencial o se eliminó. Retírelos o rebaje la sensibilidad. ({found})',
  'difference.recalled':
    'Hay textos retirados que son públicos. Detenga el sitio y vuelva a iniciar el CMS, que los retira de nuevo. ({found})',
  'difference.site':
    'El sitio no muestra lo que es público. Vea el registro del sitio; si muestra un texto retirado, deténgalo. ({found})',

  'document.notAuthor': 'Su cuenta no crea informes nuevos: los documentos los importa un autor.',
  'document.sendOne': 'Envíe un solo archivo, con el nombre «document».',
  'document.account': 'cuenta {id}',
  'document.empty': '«{name}» está vacío.',
  'document.noText': 'No hay texto en «{name}».',
  'document.tooLarge': '«{name}» tiene {size} MB; se admiten {most} MB como máximo. No se leyó.',
  'document.oldWord':
    '«{name}» es un documento de Word antiguo (.doc) o protegido con contraseña. Guárdelo como .docx, sin contraseña.',
  'document.pdf':
    '«{name}» es un PDF: no tiene párrafos por los que guiarse. Importe el documento del que se hizo.',
  'document.rtf': '«{name}» es texto enriquecido (.rtf). Guárdelo como .docx.',
  'document.aPackage':
    '«{name}» es un paquete de archivos. Se admiten documentos de Word (.docx), páginas web (.html), Markdown (.md) y texto sin formato (.txt).',
  'document.noWord':
    '«{name}» no es un documento de Word. Se admiten documentos de Word (.docx), páginas web (.html), Markdown (.md) y texto sin formato (.txt).',
  'document.otherKind':
    '«{name}» es un archivo de otro tipo. Se admiten documentos de Word (.docx), páginas web (.html), Markdown (.md) y texto sin formato (.txt).',
  'document.otherPackage':
    'El archivo es un paquete de otro tipo que un documento de Word. Guarde el texto como .docx e impórtelo.',
  'document.damaged':
    'El documento no se puede abrir ({why}). Ábralo en un programa de oficina y guárdelo de nuevo como .docx.',
  'document.parts': 'El documento tiene más de {most} partes.',
  'document.partTwice': 'El documento tiene dos veces su parte {part}.',
  'document.unpacked':
    'La parte {part} del documento ocupa más de {most} MB descomprimida. Ningún informe es tan largo: el archivo está dañado o hecho para llenar la memoria de un equipo. No se leyó.',
  'document.password': 'El documento está protegido con contraseña. Guárdelo sin ella.',
  'document.entities':
    'La parte {part} del documento declara entidades propias, que pueden alcanzar otros archivos. No se leyó.',
  'document.nested': 'El documento está anidado a más de {most} niveles (lugar: {place}). No se leyó.',
  'document.paragraphs': 'El documento tiene más de {most} párrafos. Impórtelo por partes.',
  'document.time': 'Leer el documento lleva más tiempo que cualquier informe. Se abandonó.',
  'document.memory': 'Leer el documento ocupa más memoria que cualquier informe. Se abandonó.',
  'document.macros':
    'El documento contiene macros. No se leyeron ni ejecutaron, y no se conserva nada de ellas.',
  'document.embedded':
    '{count, plural, one {Se dejó fuera un archivo incrustado} other {Se dejaron fuera # archivos incrustados}}.',
  'document.comments': 'Los comentarios se dejaron fuera.',
  'document.headers': 'Los encabezados y pies de página se dejaron fuera.',
  'document.trackedChanges':
    'El documento tiene cambios marcados: se leyó como si todos estuvieran aceptados.',
  'document.hiddenInWord': 'El documento tiene texto oculto: vea si ha de figurar en un informe.',
  'document.fault': '{place}, «{heading}»: {field}: {message}.',
  'document.key': 'Otra cuenta guardó con esta clave. Lea de nuevo el documento.',
  'document.noSnapshot': 'No existe el trimestre «{snapshot}». Empiécelo primero en el tablero.',
  'document.languageThere':
    '{place}, «{heading}»: el informe ya tiene un texto en este idioma. No se guardó nada; lea de nuevo el documento.',
  'place.line': 'línea {number}',
  'place.paragraph': 'párrafo {number}',
  'place.beginning': 'el comienzo',
  'leftOut.script': 'Se dejó fuera un script.',
  'leftOut.frame': 'Se dejó fuera un marco con otra página.',
  'leftOut.object': 'Se dejó fuera un objeto incrustado.',
  'leftOut.drawing': 'Se dejó fuera un dibujo.',
  'leftOut.formula': 'Se dejó fuera una fórmula.',
  'leftOut.recording': 'Se dejó fuera una grabación.',
  'leftOut.film': 'Se dejó fuera un vídeo.',
  'leftOut.field': 'Se dejó fuera un campo de formulario.',
  'leftOut.button': 'Se dejó fuera un botón de formulario.',
  'leftOut.table': 'Una tabla se leyó fila por fila: aquí un texto no tiene tablas.',
  'leftOut.link': 'Se quitó un enlace de las palabras «{words}»: {why}',
  'leftOut.picture':
    'Se dejó fuera una imagen. Póngala en la mediateca, con un texto para quienes no la ven.',
  'leftOut.note': 'Se dejó fuera una nota; un informe no tiene: «{note}».',
  'leftOut.hidden': 'Se dejó fuera texto que el documento oculta a sus lectores.',
  'link.http': 'no está cifrado (http:); póngalo de nuevo con https:, si la dirección lo tiene.',
  'link.program': 'era un programa, no una dirección.',
  'link.unsafe': '«{address}» no es una dirección que un lector pueda seguir.',
  'unclear.country': '«{heading}» no nombra ningún país en el idioma del documento. Elija los países.',
  'unclear.nowhere': 'Esto no está bajo ninguna región ni país. Tómelo solo si es un informe.',
  'unclear.before': 'Esto está antes de la primera región. Tómelo solo si es un informe.',
  'unclear.empty': 'No hay texto bajo este título.',
  'unclear.same': 'Otro informe trata de los mismos países ({place}). Únalos, si son uno solo.',
  'file.empty': 'El archivo está vacío.',
  'file.noText': 'El archivo está vacío: no contiene texto.',
  'file.utf16': 'Línea 1: el archivo está en UTF-16. Guárdelo en UTF-8 e impórtelo de nuevo.',
  'file.notUtf8':
    'Línea {line}: esto no es UTF-8; parece Latin-1 (Windows-1252). Guarde el archivo en UTF-8.',
  'file.control': 'Línea {line}: contiene un carácter de control; no es texto sin formato.',
  'file.lost': 'Línea {line}: se perdieron letras al guardarlo («{sign}»): «{quote}».',
  'file.savedTwice':
    'Línea {line}: «{sign}» está donde debía ir una letra: la codificación falló al guardarlo.',

  'mail.askedSubject': 'Se le pide que apruebe un texto',
  'mail.asked': '{actor} le pide que apruebe {text}.',
  'mail.sentBackSubject': 'Se le devolvió un texto',
  'mail.sentBack': '{actor} devolvió {text}. La observación está al lado.',
  'mail.clearedSubject': 'Se aprobó un texto',
  'mail.cleared': '{actor} aprobó {text}.',
  'mail.releasedSubject': 'Se publicó un trimestre',
  'mail.released':
    '{actor} publicó el trimestre «{snapshot}». Ahora son públicos textos en los que usted participó.',
  'mail.lateSubject': 'Algo que programó le necesita',
  'mail.late': 'Lo que programó no salió a tiempo: {text}. Las razones están en la página «Publicaciones».',
  'mail.somebody': 'Alguien',
  'mail.greeting': '{name}:',
  'mail.secrecy': 'Aquí no se dice de qué se trata: un correo pueden leerlo otros.',
  'mail.inLanguages': '{text}, en {languages}',
  'mail.release': 'la publicación de «{snapshot}»',
  'mail.text': 'un texto',
  'mail.activity-report': 'un informe de actividad',
  'mail.snapshot': 'un trimestre',
  'mail.overview': 'la presentación general',
  'mail.service': 'un servicio',
  'mail.capacity': 'una capacidad',
  'mail.factsheet': 'una ficha informativa',
  'mail.periodical': 'una publicación periódica',
  'mail.region': 'una región',
  'mail.country': 'un país',
  'mail.map-disclaimer': 'una advertencia del mapa',
  'mail.site-setting': 'los ajustes del sitio',
};
