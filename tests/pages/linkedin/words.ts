/** LinkedIn's own words on the test pages, as its users see them. The readers must not depend on one of them. */
export type Words = {
  about: string;
  experience: string;
  education: string;
  activity: string;
  contact: string;
  message: string;
  connect: string;
  follow: string;
  more: string;
  seeMore: string;
  followers: string;
  others: string;
  degree: (level: 1 | 2 | 3) => string;
  posted: string;
  reposted: string;
  commented: string;
  write: string;
  send: string;
  messaging: string;
  invite: string;
  addNote: string;
  withoutNote: string;
  subject: string;
  showAll: string;
};

const en: Words = {
  about: 'About',
  experience: 'Experience',
  education: 'Education',
  activity: 'Activity',
  contact: 'Contact info',
  message: 'Message',
  connect: 'Connect',
  follow: 'Follow',
  more: 'More',
  seeMore: '…more',
  followers: 'followers',
  others: 'More profiles for you',
  degree: (level) => ['1st', '2nd', '3rd'][level - 1] ?? '',
  posted: 'posted this',
  reposted: 'reposted this',
  commented: 'commented on a post',
  write: 'Write a message…',
  send: 'Send',
  messaging: 'Messaging',
  invite: 'Add a note to your invitation?',
  addNote: 'Add a note',
  withoutNote: 'Send without a note',
  subject: 'Subject (required)',
  showAll: 'Show all',
};

const pl: Words = {
  ...en,
  about: 'O mnie',
  experience: 'Doświadczenie',
  education: 'Wykształcenie',
  activity: 'Aktywność',
  contact: 'Informacje kontaktowe',
  message: 'Wiadomość',
  connect: 'Nawiąż kontakt',
  follow: 'Obserwuj',
  more: 'Więcej',
  seeMore: '…więcej',
  followers: 'obserwujących',
  others: 'Inne profile dla Ciebie',
  degree: (level) => `${level}.`,
  posted: 'opublikował(a) to',
  reposted: 'opublikował(a) to ponownie',
  commented: 'skomentował(a) publikację',
  write: 'Napisz wiadomość…',
  send: 'Wyślij',
  messaging: 'Wiadomości',
  invite: 'Możesz dodać notatkę do zaproszenia',
  addNote: 'Dodaj notatkę',
  withoutNote: 'Wyślij bez notatki',
  subject: 'Temat (wymagany)',
  showAll: 'Pokaż wszystko',
};

const es: Words = {
  ...en,
  about: 'Acerca de',
  experience: 'Experiencia',
  education: 'Educación',
  activity: 'Actividad',
  contact: 'Información de contacto',
  message: 'Enviar mensaje',
  connect: 'Conectar',
  follow: 'Seguir',
  more: 'Más',
  seeMore: '…más',
  followers: 'seguidores',
  others: 'Más perfiles para ti',
  degree: (level) => `${level}.º`,
  posted: 'ha publicado esto',
  reposted: 'ha compartido esto',
  commented: 'ha comentado una publicación',
  write: 'Escribe un mensaje…',
  send: 'Enviar',
  messaging: 'Mensajes',
  showAll: 'Mostrar todo',
};

const ja: Words = {
  ...en,
  about: '自己紹介',
  experience: '職歴',
  education: '学歴',
  activity: 'アクティビティ',
  contact: '連絡先情報',
  message: 'メッセージ',
  connect: 'つながる',
  follow: 'フォロー',
  more: 'その他',
  seeMore: '…続きを表示',
  followers: 'フォロワー',
  others: '他のおすすめプロフィール',
  degree: (level) => `${level}次`,
  posted: 'さんが投稿しました',
  reposted: 'さんが再投稿しました',
  commented: 'さんがコメントしました',
  write: 'メッセージを入力…',
  send: '送信',
  messaging: 'メッセージ',
  showAll: 'すべて表示',
};

const de: Words = {
  ...en,
  about: 'Info',
  experience: 'Berufserfahrung',
  education: 'Ausbildung',
  activity: 'Aktivitäten',
  contact: 'Kontaktinfo',
  message: 'Nachricht',
  connect: 'Vernetzen',
  follow: 'Folgen',
  more: 'Mehr',
  seeMore: '…mehr',
  followers: 'Follower:innen',
  others: 'Weitere Profile für Sie',
  degree: (level) => `${level}.`,
  posted: 'hat dies gepostet',
  reposted: 'hat dies erneut gepostet',
  commented: 'hat einen Beitrag kommentiert',
  write: 'Nachricht verfassen …',
  send: 'Senden',
  messaging: 'Nachrichten',
  showAll: 'Alle anzeigen',
};

export const WORDS = { en, pl, es, ja, de } as const;
export type Language = keyof typeof WORDS;
