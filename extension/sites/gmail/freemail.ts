/** Providers whose domain says nothing about where somebody works: free mail, and the mail of internet providers. */
const DOMAINS = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com icloud.com me.com mac.com aol.com aim.com
  ymail.com rocketmail.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tutamail.com hey.com fastmail.com fastmail.fm
  zoho.com zohomail.com mail.com email.com usa.com inbox.com hushmail.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.fr web.de freenet.de
  t-online.de arcor.de posteo.de mailbox.org 1und1.de online.de vodafone.de bluewin.ch sunrise.ch hispeed.ch aon.at chello.at
  mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua tut.by
  wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu poczta.fm gazeta.pl tlen.pl vp.pl poczta.onet.pl seznam.cz email.cz centrum.cz azet.sk
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr libero.it virgilio.it tiscali.it tin.it alice.it
  telefonica.net terra.es sapo.pt uol.com.br bol.com.br terra.com.br ig.com.br globo.com
  ziggo.nl kpnmail.nl xs4all.nl planet.nl telenet.be skynet.be telia.com bredband.net online.no
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net juno.com netzero.net frontier.com
  shaw.ca rogers.com sympatico.ca telus.net btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk
  bigpond.com optusnet.com.au xtra.co.nz rediffmail.com qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com aliyun.com
  naver.com daum.net hanmail.net kakao.com nate.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp
  walla.co.il walla.com duck.com relay.firefox.com privaterelay.appleid.com`.split(/\s+/),
);
/** Providers with a domain in every country: yahoo.fr, hotmail.co.uk. */
const WORLDWIDE = /^(yahoo|hotmail|live|outlook|msn|ymail|gmx|yandex)\.(com?\.)?[a-z]{2,3}$/;

/** Second-level domains under which companies register, as in co.uk, com.br, or.jp; the labels are the same in most countries. */
const SECOND_LEVEL = new Set('ac co com edu go gob gouv gov gv ltd me ne net nhs nom or org plc'.split(' '));
/** Reserved for examples (RFC 2606): nobody's company, but what stands before them may be one. */
const EXAMPLE = /^example\.(com|net|org)$/;

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

export const isFreeMail = (address: string): boolean => DOMAINS.has(domainOf(address)) || WORLDWIDE.test(domainOf(address));

/** The label a company registered: `northwind` of `mail.northwind.co.uk`. Undefined for free mail and for example.com itself. */
export function companyLabel(address: string): string | undefined {
  if (isFreeMail(address)) return undefined;
  const labels = domainOf(address).split('.');
  const tail = labels.slice(-2).join('.');
  const country = labels.at(-1) ?? '';
  const twoPart = EXAMPLE.test(tail) || (country.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? ''));
  return labels.at(twoPart ? -3 : -2);
}

/** A company's name as its domain writes it: `northwind-freight` → Northwind Freight. How it is really spelled, only a signature says. */
export function companyFromDomain(address: string): string | undefined {
  const label = companyLabel(address);
  if (!label || /^(xn--|\d+$)/.test(label)) return undefined;
  return label
    .split(/[-_]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
