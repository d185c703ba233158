import { fold } from './fold.ts';

/*
 * Words in the names of shared mailboxes, teams and programs, folded: a name with one of them is nobody's. Kept to words that are no
 * family names, or hardly any.
 */
const GROUP = new Set(
  `team teams equipe equipo squadra zespol tim support helpdesk desk help service services servicio kundenservice kundendienst sales vertrieb ventas vendas vendite info
  information office buro backoffice admin administration administrator administracion accounts accounting billing invoices invoicing payable payables receivable buchhaltung
  marketing newsletter news notifications notification alerts updates noreply no-reply donotreply customer customers success onboarding operations logistics procurement purchasing
  recruiting recruitment recruiter careers jobs talent hr press media club community events event webinar webinars academy university college school institute foundation
  department dept division group gruppe grupo gruppo holding company inc llc ltd limited gmbh ag sa srl bv plc corp corporation co oy ab show podcast magazine shop store
  hotel restaurant clinic studio studios bot system server calendar zoom slack hello contact kontakt contacto contato mailbox mail mailer postmaster everyone all staff reception
  secretariat sekretariat vorstand board committee council association society enquiries inquiries orders order reservations booking bookings security it
  family familie famille familia famiglia rodzina rodina perhe csalad member members mitglied user users linkedin
  abteilung einkauf versand lager personal personalabteilung verwaltung bestellung bestellungen rechnung rechnungen zentrale empfang geschaftsstelle kundenbetreuung anfragen
  bureau client clients comptabilite facturation achats accueil commandes rh direction commercial mairie
  atencion cliente clientes compras pedidos facturacion contabilidad recepcion oficina departamento direccion ayuntamiento atendimento faturamento financeiro suporte contabilidade escritorio
  ufficio acquisti vendite amministrazione assistenza clienti ordini fatture segreteria contabilita risorse
  afdeling klantenservice verkoop inkoop administratie receptie kantoor facturen boekhouding
  kundtjanst kundeservice kundservice forsaljning innkjop inkop faktura regnskap ekonomi avdeling avdelning avdelningen kontor asiakaspalvelu myynti hankinta toimisto
  biuro dzial obsluga klienta sprzedaz zamowienia ksiegowosc kadry sekretariat oddeleni zakaznicky podpora objednavky fakturace ugyfelszolgalat iroda ertekesites
  ops people partnerships hiring departments desk obchodni setor
  rechnungswesen delivery subsystem daemon acquisition technico tecnico ekibi zakazniku
  musteri hizmetleri satis muhasebe destek departmani отдел служба поддержка бухгалтерия продажи канцелярия компания відділ підтримка`.split(
    /\s+/,
  ),
);
/** Beside a given name these may be a family name ("Carlos Sales", "Kim Page"). */
const FAMILY_NAMES_TOO = new Set(
  'sales page press help mail ab ag sa co it all zoom hello jobs store school'.split(' '),
);

/** Labels mail systems put before a sender from outside. */
const TAG = new Set(
  'ext external extern externe externo esterno caution warning fwd fw re spam bulk list'.split(' '),
);

/** Whether a word stands for a group. */
export const isGroupWord = (word: string): boolean =>
  GROUP.has(fold(word).replaceAll(/[^\p{L}-]/gu, ''));

/** "EXT", "External", "SALES": a label before the name rather than a name. */
export const isTag = (text: string): boolean => TAG.has(fold(text).replaceAll(/[^\p{L}]/gu, ''));

/** Whether words name a team, a mailbox or a firm rather than a person. */
export function isGroupName(words: readonly string[], isGiven: (word: string) => boolean): boolean {
  if (/^(?:the|team|equipo|équipe|les|das|die)$/iu.test(words[0] ?? '') && words.length > 1)
    return true;
  return words.some((word, at) => {
    if (!isGroupWord(word)) return false;
    const isFamilyName =
      at === words.length - 1 &&
      words.length === 2 &&
      isGiven(words[0] ?? '') &&
      /^\p{Lu}\p{Ll}/u.test(word);
    return !(
      FAMILY_NAMES_TOO.has(fold(word)) &&
      (isFamilyName || !/^\p{Lu}/u.test(word) || words.length > 2)
    );
  });
}
