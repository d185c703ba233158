import type { Language } from './words.ts';

/*
 * The people, companies and messages of our LinkedIn: all invented. Dates and lengths stand as the page of that language writes them.
 */

export type Role = {
  title: string;
  company: string;
  kind?: string;
  time: string;
  place?: string;
  text?: string;
};
/** Several roles at one company, under its name and the whole time there. */
export type Group = {
  company: string;
  time: string;
  roles: { title: string; kind?: string; time: string; text?: string }[];
};
export type MemberPost = {
  activity: string;
  age: string;
  text: string;
  by?: { name: string; slug: string; headline: string };
};

export type Member = {
  slug: string;
  /** Member id in cards, message links and conversations. */
  id: string;
  name: string;
  pronouns?: string;
  headline: string;
  company?: string;
  school?: string;
  location: string;
  about?: string;
  experience: (Role | Group)[];
  schools: { name: string; degree: string; time: string }[];
  posts: MemberPost[];
  degree: 1 | 2 | 3;
  followers: string;
  language: Language;
};

export type Message = { from: 'them' | 'me'; text: string; hour: string };
export type Conversation = { id: string; with: Member; day: string; messages: Message[] };

/** Number of an activity of that day: the upper bits of LinkedIn's numbers are milliseconds since 1970. */
const on = (day: string): string =>
  String((BigInt(Date.parse(`${day}T09:30:00Z`)) << 22n) + 40_960n);

export const ME = {
  name: 'Sam Okafor',
  slug: 'sam-okafor-outbound',
  id: 'ACoAA0me0f4c1b2d3a49587766554433221100ffe',
};

const petra = {
  name: 'Petra Lindholm',
  slug: 'petra-lindholm',
  headline: 'Chief Operating Officer @ Havnkraft',
};

export const mara: Member = {
  slug: 'mara-holt',
  id: 'ACoAA1a7e40b2f19c8d3e5560b7f8a1429cd0e3b4a',
  name: 'Mara Holt 🚚',
  pronouns: 'She/Her',
  headline:
    'VP of Sales @ Northwind Freight | building outbound teams in road and short-sea freight',
  company: 'Northwind Freight',
  school: 'Oakfield University',
  location: 'Rotterdam, South Holland, Netherlands',
  about:
    'I build sales teams for freight companies that have grown faster than their process.\n\nAt Northwind we move 4,000 loads a month between the Benelux and the Nordics. This year I am opening desks in Hamburg and Rotterdam and hiring six reps before the spring peak.\n\nI care about first emails that a dispatcher would actually answer.',
  experience: [
    {
      company: 'Northwind Freight',
      time: 'Full-time · 5 yrs 2 mos',
      roles: [
        {
          title: 'VP of Sales',
          time: 'Mar 2024 - Present · 2 yrs 9 mos',
          text: 'Own new business for road and short-sea. Team of 14, six open roles in Rotterdam and Hamburg.',
        },
        { title: 'Head of Sales, Benelux', time: 'Oct 2021 - Mar 2024 · 2 yrs 6 mos' },
      ],
    },
    {
      title: 'Regional Sales Manager',
      company: 'Skagen Lines',
      kind: 'Full-time',
      time: 'Jun 2017 - Sep 2021 · 4 yrs 4 mos',
      place: 'Aarhus, Denmark · On-site',
    },
  ],
  schools: [
    {
      name: 'Oakfield University',
      degree: "Bachelor's degree, Business Administration",
      time: '2010 – 2013',
    },
  ],
  posts: [
    {
      activity: on('2026-11-09'),
      age: '2w',
      text: 'We are opening a desk in Hamburg in January.\n\nThe hard part is not the office. It is that every new rep spends Monday morning writing first emails from scratch. If you have solved that, I would like to hear how. #freight',
    },
    {
      activity: on('2026-10-14'),
      age: '1mo',
      text: 'Our ferry desk is looking for two planners in Gothenburg.',
      by: petra,
    },
  ],
  degree: 2,
  followers: '3,412',
  language: 'en',
};

export const jonas: Member = {
  slug: 'jonas-weber-robotik',
  id: 'ACoAA2b8f51c3a20d9e4f6671c8a9b2530de1f4c5b',
  name: 'Dr. Jonas Weber',
  headline: 'Leiter Einkauf bei Brightline Robotics',
  company: 'Brightline Robotics',
  school: 'Technische Hochschule Saalfeld',
  location: 'Leipzig, Sachsen, Deutschland',
  about:
    'Einkauf für Montagelinien: Greifer, Antriebe, Steuerungen. Ich frage nach, bevor ich unterschreibe.',
  experience: [
    {
      title: 'Leiter Einkauf',
      company: 'Brightline Robotics',
      kind: 'Vollzeit',
      time: 'Aug. 2022–Heute · 4 Jahre 4 Monate',
      place: 'Leipzig · Hybrid',
    },
    {
      title: 'Strategischer Einkäufer',
      company: 'Kaltenbach Logistik',
      time: 'Jan. 2018–Juli 2022 · 4 Jahre 7 Monate',
    },
  ],
  schools: [
    {
      name: 'Technische Hochschule Saalfeld',
      degree: 'Diplom-Wirtschaftsingenieur',
      time: '2006–2011',
    },
  ],
  posts: [],
  degree: 1,
  followers: '812',
  language: 'de',
};

export const kasia: Member = {
  slug: 'katarzyna-wojcik-zakupy',
  id: 'ACoAA3c9062d4b31ea05a7782d9bac3641ef205d6c',
  name: 'Katarzyna Wójcik',
  headline: 'Dyrektorka operacyjna w Bursztyn Market',
  company: 'Bursztyn Market',
  school: 'Uniwersytet Nadmorski',
  location: 'Gdynia, Woj. Pomorskie, Polska',
  about:
    'Prowadzę 38 sklepów na Pomorzu. Najbardziej lubię dni, w które dostawa przyjeżdża przed otwarciem.',
  experience: [
    {
      company: 'Bursztyn Market',
      time: '9 lat 8 mies.',
      roles: [
        {
          title: 'Dyrektorka operacyjna',
          kind: 'Pełny etat',
          time: 'cze 2022 – obecnie · 4 lata 6 mies.',
        },
        { title: 'Kierowniczka regionu', time: 'kwi 2017 – maj 2022 · 5 lat 2 mies.' },
      ],
    },
    {
      title: 'Asystentka',
      company: 'Latarnia Handel',
      time: 'lip 2013 – maj 2015 · 1 rok 11 mies.',
      place: 'Sopot, Polska',
    },
  ],
  schools: [
    { name: 'Uniwersytet Nadmorski', degree: 'Magister, Zarządzanie', time: '2008 – 2013' },
  ],
  posts: [
    {
      activity: on('2026-11-02'),
      age: '3 tyg.',
      text: 'Od stycznia wszystkie nasze sklepy zamawiają pieczywo dwa razy dziennie. Mniej strat, a rano ciepłe bułki.',
    },
    {
      activity: on('2026-09-20'),
      age: '2 mies.',
      text: 'Szukamy kierowców do centrum w Redzie.',
      by: petra,
    },
  ],
  degree: 1,
  followers: '323',
  language: 'pl',
};

export const lucia: Member = {
  slug: 'lucia-fernandez-rrhh',
  id: 'ACoAA4da173e5c42fb16b8893eacbd4752f0316e7d',
  name: 'Lucía Fernández Ríos',
  headline: 'Responsable de Recursos Humanos en Alameda Textil',
  company: 'Alameda Textil',
  location: 'Valencia, Comunidad Valenciana, España',
  about:
    'Acompaño a equipos de tienda que crecen deprisa. Antes de contratar, pregunto qué hará esa persona el primer lunes.',
  experience: [
    {
      title: 'Responsable de Recursos Humanos',
      company: 'Alameda Textil',
      kind: 'Jornada completa',
      time: 'feb. 2021 - actualidad · 5 años 10 meses',
      place: 'Valencia · Híbrido',
    },
  ],
  schools: [
    {
      name: 'Universidad de Ribera Alta',
      degree: 'Grado, Relaciones Laborales',
      time: '2011 - 2015',
    },
  ],
  posts: [
    {
      activity: on('2026-11-08'),
      age: '2 semanas',
      text: 'Hemos abierto doce plazas en tienda y ninguna pide experiencia. La formación la ponemos nosotros.',
    },
  ],
  degree: 3,
  followers: '1.204',
  language: 'es',
};

export const misaki: Member = {
  slug: 'misaki-sato-sales',
  id: 'ACoAA5eb284f6d530c27c99a4fbdce5863014271f8e',
  name: 'Misaki Sato',
  headline: '株式会社キタナミ 営業部長 | 法人営業・物流DX',
  company: '株式会社キタナミ',
  school: '湊川大学',
  location: '日本 東京都 港区',
  about: '物流業界の法人営業を15年担当しています。現在は新人営業の育成に力を入れています。',
  experience: [
    {
      title: '営業部長',
      company: '株式会社キタナミ',
      kind: '正社員',
      time: '2020年4月 - 現在 · 6年 8ヶ月',
      place: '東京都 港区',
    },
    { title: '法人営業', company: 'みなと運輸', time: '2011年4月 - 2020年3月 · 9年' },
  ],
  schools: [{ name: '湊川大学', degree: '経済学部', time: '2007年 - 2011年' }],
  posts: [
    {
      activity: on('2026-11-01'),
      age: '3週間前',
      text: '新人研修の資料を全面的に見直しました。最初の一通のメールに、何を書くかを一緒に考える時間を増やしています。',
    },
  ],
  degree: 2,
  followers: '980',
  language: 'ja',
};

/** A student: the only name beside hers is a school, and a school is no employer. */
export const tilda: Member = {
  slug: 'tilda-ashworth',
  id: 'ACoAA6fc395a7e641d38da0b50cedf697412538209f',
  name: 'Tilda Ashworth',
  headline: 'Student at Oakfield University',
  school: 'Oakfield University',
  location: 'Leeds, England, United Kingdom',
  experience: [],
  schools: [{ name: 'Oakfield University', degree: 'BSc Economics', time: '2024 – 2027' }],
  posts: [],
  degree: 3,
  followers: '41',
  language: 'en',
};

export const MEMBERS: readonly Member[] = [mara, jonas, kasia, lucia, misaki, tilda];

/** Shown beside every profile; none of their names, titles or buttons may be read. */
export const STRANGERS = [
  {
    name: 'Oskar Brandvold',
    slug: 'oskar-brandvold',
    headline: 'Chief Revenue Officer at Fjordline Cargo',
  },
  {
    name: 'Nadia Ferrant',
    slug: 'nadia-ferrant',
    headline: 'Founder @ Ferrant & Daughters | ex-Skagen Lines',
  },
  { name: 'Tomasz Gil', slug: 'tomasz-gil', headline: 'Head of Partnerships at Portowa Spedycja' },
] as const;

export const withMara: Conversation = {
  id: '2-NjQ1ZGEyMTctbWFyYQ==',
  with: mara,
  day: 'NOV 3',
  messages: [
    {
      from: 'me',
      hour: '9:12 AM',
      text: 'Hi Mara, your post about the Hamburg desk stayed with me. Who writes the first emails today?',
    },
    {
      from: 'them',
      hour: '4:40 PM',
      text: 'Everybody writes their own on Monday mornings. Some are good, most are late.',
    },
    {
      from: 'them',
      hour: '4:41 PM',
      text: 'What would it take from our side?\nWe have six people starting in January.',
    },
  ],
};

export const withKasia: Conversation = {
  id: '2-NjQ1ZGEyMTcta2FzaWE=',
  with: kasia,
  day: '14 lis',
  messages: [
    {
      from: 'me',
      hour: '18:19',
      text: 'Dzień dobry, Pani Katarzyno. Kto u Państwa pisze pierwsze wiadomości do dostawców?',
    },
  ],
};

/** The same conversation in the two editors LinkedIn may change to. */
export const inProseMirror: Conversation = { ...withMara, id: '2-NjQ1ZGEyMTctcHJvc2U=' };
export const inQuill: Conversation = { ...withMara, id: '2-NjQ1ZGEyMTctcXVpbGw=' };

export const CONVERSATIONS: readonly Conversation[] = [withMara, withKasia, inProseMirror, inQuill];

/** A lead of Sales Navigator. */
export const lead = {
  id: 'ACwAAB7d0a1fPriya',
  name: 'Priya Raman',
  headline: 'Director of Revenue Operations at Halden Software',
  location: 'Toronto, Ontario, Canada',
  about:
    'Fourteen years between sales and spreadsheets. I run the tools, the territory plan and the forecast for 60 reps.',
  current: [
    {
      title: 'Director of Revenue Operations',
      company: 'Halden Software',
      time: 'Feb 2023–Present · 3 yrs 10 mos',
    },
  ],
  earlier: [
    {
      title: 'Sales Operations Manager',
      company: 'Maple Grid',
      time: 'Jan 2018–Jan 2023 · 5 yrs 1 mo',
    },
  ],
  email: 'priya.raman@halden-software.example',
} as const;
