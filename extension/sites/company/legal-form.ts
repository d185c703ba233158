/**
 * Legal forms of companies: identifiers, the same in every text of a country. Short ones that are words elsewhere (AS, SE, AG) only
 * count in capitals at the end.
 */
export const LEGAL_FORM = new RegExp(
  [
    String.raw`\b(Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|PLC|PLLC|LLP|GmbH|mbH|gGmbH|OHG|GbR|KGaA|S\.?à\.?r\.?l|SARL|S\.A\.S|S\.r\.l|S\.p\.A|B\.V|N\.V|ApS|Oyj?|Kft|Nyrt|Zrt|Sdn\.? Bhd|Pty|Pvt|Pte|Ltda|Lda|S\.L\.U?|S\.A|UAB|PJSC|OJSC|FZE|FZCO|WLL|BVBA)\b\.?`,
    String.raw`\be\.\s?[GKUV]\.`,
    String.raw`(?:^|[\s,])(sp\. ?z ?o\. ?o|sp\. ?[jk]|s\. ?r\. ?o|v\. ?o\. ?s|a\. ?s|d\. ?o\. ?o|s\. ?n\. ?c|s\. ?a\. ?s|K\.K|A\.Ş|Şti|A\.D)\.`,
    String.raw`(?:^|\s)(AG|KG|SE|UG|SAS|SASU|SA|SL|SLU|SpA|SRL|SNC|EURL|BV|NV|AB|AS|ASA|A/S|K/S|I/S|OÜ|SIA|ehf|eG|Tbk|VOF|Ky|Co|A\.Ş|Şti)\.?$`,
    String.raw`^(PT|SIA|OÜ)\.? (?=\p{Lu})`,
    String.raw`(?:^|[\s«"])(ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ|ТОО|ЧП|УП|ФОП|ПрАТ|ЕООД|ООД|ЕАД|АД|ДОО)(?=[\s«"]|$)`,
    String.raw`(?:^|\s)(Α\.?Ε|Α\.?Ε\.?Ε|Ε\.?Π\.?Ε|Ι\.?Κ\.?Ε)\.?(?=\s|$)`,
    '株式会社|有限会社|合同会社|一般社団法人|[(（]株[)）]|㈱|有限公司|股份公司|集团|주식회사|[(（]주[)）]|㈜',
    'בע["״]מ|ש\\.?م\\.?م|^شر[كک][ةت] |^บริษัท|^Công ty ',
  ].join('|'),
  'u',
);

/** Whether a text is more than a legal form: "LLC" alone is nobody's name. */
export const hasLegalForm = (text: string): boolean =>
  LEGAL_FORM.test(text) && /\p{L}{2}/u.test(text.replace(LEGAL_FORM, ''));
