import type { Language } from '@mediation/content';
import type { WarningName } from './check';

/** A sentence and what a careful editor would be warned of in it. */
export interface Sentence {
  lang: Language;
  words: string;
  warned: readonly WarningName[];
}

/** The day on which all of them are read. */
export const READ_ON = '2020-04-10';

const of = (lang: Language, warned: readonly WarningName[], sentences: string): Sentence[] =>
  sentences
    .trim()
    .split('\n')
    .map((words) => ({ lang, words: words.trim(), warned }));

/** What the warnings are measured by: written for the purpose, about nothing that happened. */
export const SENTENCES: readonly Sentence[] = [
  ...of(
    'en',
    ['un-name'],
    `
    Consultations with civil society in Burma were held by telephone.
    A delegation from Ivory Coast visited the training centre.
    The workshop in East Timor brought young leaders together.
    Mediators from Swaziland shared their experience.
    Participants came from Turkey and from its neighbours.
    The adviser travelled from Russia to the talks.
    Two rounds were held in the Czech Republic.
    Women from Syria drew up a common statement.
    The exchange with Vietnam went on by video.
    Officials from North Korea asked for the guidance note.
    A study of ceasefires in Macedonia was shared with the parties.
    Community leaders in Bolivia asked for advice on dialogue.
    A team went to Laos to prepare the seminar.
    Technical help was given to the commission in Moldova.
    A course was held for officials from Cape Verde.
    Observers from Tanzania monitored the pause in fighting.
    Local groups in Venezuela were consulted on the design of the process.
    Experts from South Korea joined the exercise.
    The lessons of Palestine were discussed at length.
    A short course was offered to diplomats from Brunei.
    `,
  ),
  ...of(
    'en',
    ['acronym'],
    `
    The team briefed SADC on the draft.
    Two NGOs helped to prepare the local dialogue.
    A DDR plan was put before the parties.
    The workshop with ECOWAS lasted three days.
    Advice on SSR was given at the request of the government.
    IGAD led the talks and the unit helped with their design.
    The OSCE shared its experience with early warning.
    Support to the MSU roster was renewed.
    Members of the PSC were told of the results.
    A session on IHL was added to the programme.
    The JMC met twice during the quarter.
    ASEAN officials took part in the simulation.
    The training covered DPA guidance and local practice.
    The EU and the parties agreed on a calendar.
    Help was given to the NDC with its rules of procedure.
    The OAS asked for a note on electoral disputes.
    Staff of UNDP and the regional office took notes.
    The CSO forum met for the second time.
    Two IDPs spoke at the opening.
    The WPS agenda was part of each session.
    `,
  ),
  ...of(
    'en',
    ['person'],
    `
    Ms. Halima Barre chaired the opening session.
    The round was opened by Tomas Eklund.
    Professor Nkemelu presented the study.
    President Okonjo received the delegation.
    General Haidari promised to hold his fire.
    Adviser Leila Khoury explained the draft.
    Mr. Petersen took the chair in the afternoon.
    The text was written by Aisha Mbeki and a colleague.
    Dr. Solange Tremblay spoke of the role of women.
    Ambassador Villanueva hosted the informal meeting.
    Foreign Minister Karimov closed the conference.
    The mediator, Ingrid Solheim, thanked the parties.
    Sheikh Mansour al-Rashid asked for a pause.
    Special Envoy Daniel Abebe shuttled between the capitals.
    Prime Minister Castellanos announced the committee.
    A paper by Yusuf bin Salim was read.
    Colonel Dragomir signed for the armed group.
    Judge Amaral explained the law.
    The proposal came from Mariam Traoré.
    Senator Whitfield visited the workshop.
    `,
  ),
  ...of(
    'en',
    ['future-date'],
    `
    The next round will open on 4 May 2020.
    A second workshop is planned for June 2020.
    The parties will meet again next week.
    A visit to the north is foreseen in the coming days.
    Talks are to resume tomorrow.
    The commission will report by 30 September 2020.
    A delegation leaves in two weeks.
    The envoy will return next month.
    A simulation will take place on 21 November 2020.
    The mission will be in the area until 15 May 2020.
    They agreed to sign next Friday.
    The pause is meant to last until July 2020.
    A new adviser will arrive in three days.
    The seminar has been moved to October 2020.
    Later this month the team will brief the council.
    The conference is scheduled for 2 June 2020.
    Elections are expected in December 2020.
    The parties meet the day after tomorrow.
    In the coming weeks a second draft will be shared.
    The next quarterly visit is on 1 July 2020.
    `,
  ),
  ...of(
    'en',
    ['venue'],
    `
    The delegations are housed in a hotel by the river.
    The talks went on in a villa north of the town.
    The parties met at the embassy.
    The committee sits in conference room 7.
    A safe house was found for the witnesses.
    The group gathered at 18 Station Road.
    The envoy stayed at the residence of the governor.
    Commanders were received in the military barracks.
    The exchange took place at the airport of the northern town.
    The team works from a walled compound.
    The meeting point is at 12.3456, 23.4567.
    They were lodged in two guest houses.
    The signing will be in Meeting Hall B.
    The delegation has rooms on floor 9.
    Each morning they leave the hotel by bus.
    The talks were moved to a private residence.
    The consulate lent its rooms for the day.
    The hearing was held at 5 Mill Lane.
    The parties sleep in the army camp.
    Both sides keep a villa near the lake.
    `,
  ),
  ...of(
    'fr',
    ['un-name'],
    'Une délégation de Birmanie a participé.\nDes experts de Russie ont pris part à l’exercice.\nLes consultations en Moldavie se poursuivent.',
  ),
  ...of('fr', ['acronym'], 'La SADC a été informée du projet.\nDeux ONG ont préparé le dialogue local.'),
  ...of('fr', ['person'], 'M. Delacroix a ouvert la séance.\nLe colonel Diarra a signé pour le groupe armé.'),
  ...of(
    'fr',
    ['future-date'],
    'La prochaine session s’ouvrira le 4 mai 2020.\nUne visite est prévue dans les jours à venir.',
  ),
  ...of('fr', ['venue'], 'Les délégations logent dans un hôtel.\nLes parties se sont vues à l’ambassade.'),
  ...of('es', ['un-name'], 'Una delegación de Costa de Marfil participó.\nExpertos de Rusia tomaron parte.'),
  ...of('es', ['acronym'], 'Se informó a la OEA del proyecto.'),
  ...of('es', ['person'], 'El Sr. Villalobos abrió la sesión.'),
  ...of('es', ['future-date'], 'La próxima ronda se abrirá el 4 de mayo de 2020.'),
  ...of('es', ['venue'], 'Las delegaciones se alojan en un hotel.'),
  ...of('ru', ['un-name'], 'Делегация Белоруссии приняла участие.\nЭксперты из Киргизии прибыли.'),
  ...of('ru', ['acronym'], 'СНГ было проинформировано о проекте.'),
  ...of('ru', ['person'], 'Г-н Соколов открыл заседание.'),
  ...of('ru', ['future-date'], 'Следующий раунд начнется 4 мая 2020 года.'),
  ...of('ru', ['venue'], 'Делегации живут в гостинице.'),
  ...of('ar', ['un-name'], 'شارك وفد من سوريا.'),
  ...of('ar', ['person'], 'افتتح السيد كريم منصور الجلسة.'),
  ...of('ar', ['future-date'], 'ستعقد الجولة التالية في الأسبوع المقبل.'),
  ...of('ar', ['venue'], 'تقيم الوفود في الفندق.'),
  ...of('zh', ['un-name'], '象牙海岸派出代表团。'),
  ...of('zh', ['person'], '会议由卡里姆·曼苏尔主持。'),
  ...of('zh', ['future-date'], '下一轮会谈将于2020年5月4日开始。'),
  ...of('zh', ['venue'], '代表团住在酒店。'),
  ...of(
    'en',
    [],
    `
    The unit helped to design a dialogue on water.
    Women took part in each round of the talks.
    Consultations were held with community leaders in the north.
    The parties agreed on a calendar and on rules of procedure.
    Advice was given on how to word a ceasefire.
    The Special Envoy of the Secretary-General briefed the Security Council.
    Support was given to the African Union and to its member States.
    The standby team sent one expert for three weeks.
    A workshop on local mediation was held in Nairobi in February 2020.
    The Government of Colombia and the United Nations shared the costs.
    The Syrian parties met again after a pause of two months.
    Delegations from Côte d’Ivoire and the Lao People’s Democratic Republic took part.
    The Islamic Republic of Iran and the Russian Federation were kept informed.
    Officials of the Republic of Moldova asked for a guidance note.
    The United Republic of Tanzania hosted the regional exchange.
    The Southern African Development Community (SADC) asked for advice.
    Non-governmental organizations (NGOs) prepared the ground; the NGOs were thanked.
    The European Union (EU) paid for the travel, and the EU thanked the hosts.
    Part III of the agreement deals with security.
    The agreement of 3 January 2020 was read aloud.
    Because of COVID-19 the meeting was held by video.
    The UN and the regional organization acted together.
    In line with the 2030 Agenda the young were heard.
    The strategy for 2018 to 2022 was reviewed.
    The round ended on 31 March 2020.
    The parties met on Tuesday and again on Thursday.
    A visit took place in January 2020.
    The next steps were agreed.
    The team will go on with its advice.
    There was room for compromise on two points.
    The resident coordinator opened the meeting.
    Residents of five villages were consulted.
    The process stalled and was resumed in the autumn of 2019.
    The Department of Political and Peacebuilding Affairs supported the process.
    The General Assembly took note of the report.
    Experts from the Nordic countries shared lessons.
    The Horn of Africa was the subject of the seminar.
    The High-level Advisory Board met in New York.
    Mediators in San Salvador and Buenos Aires were trained.
    The Great Lakes region was visited twice.
    The Joint Monitoring Committee met in Juba.
    The National Dialogue Conference adopted its rules.
    The Red Sea States were consulted.
    The League of Arab States was represented.
    Two peace agreements were compared.
    A guidance note on inclusion was translated into six languages.
    The Minister for Foreign Affairs thanked the experts.
    The President of the Republic received the report.
    The armed group named three delegates.
    The Constitution was explained to newcomers.
    The Security Council adopted resolution 2493 (2019).
    The Women, Peace and Security agenda was part of every session.
    The Gulf Cooperation Council was briefed.
    The Organization of American States shared its experience.
    Youth delegates from Port Sudan joined by telephone.
    A course on negotiation was given in Addis Ababa.
    The ceasefire held through the winter.
    Ten mediators were trained in listening.
    The experts answered questions on power-sharing.
    The draft was read by both sides.
    The unit shared what it had learned elsewhere.
    Dialogue on natural resources went on.
    Local authorities were part of the talks.
    The parties asked for more time.
    The text was agreed in substance.
    Two advisers stayed until the end of March.
    The meeting of 14 February 2020 was the third.
    A network of women mediators was set up in 2019.
    The Office of the Special Representative was supported.
    The Intergovernmental Authority on Development led the process.
    The commission’s mandate was extended.
    The report was shared with the Peacebuilding Commission.
    The Middle East and West Asia saw three activities.
    Human rights were part of the draft.
    Bougainville held its consultation in December 2019.
    The Pacific Islands Forum was consulted.
    The Central African Republic was visited in March.
    South Sudan’s parties formed a unity government.
    Western Sahara was not on the agenda.
    The State of Palestine was represented.
    `,
  ),
  ...of(
    'fr',
    [],
    'L’unité a aidé à concevoir un dialogue sur l’eau.\nLe Conseil de sécurité a été informé.\nUne délégation du Myanmar a participé.\nLa Communauté de développement de l’Afrique australe (SADC) a demandé conseil.\nLa session s’est achevée le 31 mars 2020.\nLes parties se sont réunies à Genève.\nLe Secrétaire général a été tenu informé.',
  ),
  ...of(
    'es',
    [],
    'La dependencia ayudó a diseñar un diálogo sobre el agua.\nEl Consejo de Seguridad fue informado.\nUna delegación de Côte d’Ivoire participó.\nLa ronda terminó el 31 de marzo de 2020.\nLas partes se reunieron en Ginebra.',
  ),
  ...of(
    'ru',
    [],
    'Группа помогла организовать диалог о воде.\nСовет Безопасности был проинформирован.\nДелегация Беларуси приняла участие.\nРаунд завершился 31 марта 2020 года.\nСтороны встретились в Женеве.',
  ),
  ...of(
    'ar',
    [],
    'ساعدت الوحدة في إعداد حوار بشأن المياه.\nأُحيط مجلس الأمن علما.\nشارك وفد من كوت ديفوار.\nانتهت الجولة في 31 آذار/مارس 2020.\nاجتمعت الأطراف في جنيف.',
  ),
  ...of(
    'zh',
    [],
    '该单位协助设计了关于水的对话。\n安全理事会听取了通报。\n科特迪瓦派出代表团。\n本轮会谈于2020年3月31日结束。\n各方在日内瓦会晤。',
  ),
];
