// Written by `npm run privacy-page` from docs/privacy.md, which is where to change it.
export const PRIVACY_HTML = `<h1>Privacy</h1>
<p>What ColdCopy reads, where it goes, how long it stays, and how to delete it. The options page shows the same, with the numbers of your
own browser; a server shows this text at <code>/privacy</code>, with whom to ask.</p>
<h2>What is read, and when</h2>
<p>Only the page that is open, and only when you call: the button in the toolbar, Alt+Shift+C, the context menu on marked text, or the small
button in Gmail. Before that nothing is read. In Gmail a launcher of a few kilobytes draws that button and does nothing else; on LinkedIn
nothing at all runs until you call. ColdCopy reads what the page shows (who it is, what they wrote, their signature, where the thread
stands), clicks nothing, and sends nothing in your name.</p>
<p>The sidebar lists every line that was read. Each can be edited or taken out, and a line that is taken out is not sent.</p>
<h2>On LinkedIn</h2>
<p>LinkedIn&#39;s terms of use forbid plug-ins that scrape its pages or change how they look, and LinkedIn may restrict accounts that use them.
What ColdCopy does there, after each call of yours: it reads the one page you have open, once, and only what you can see; it draws its
sidebar beside the page, which moves aside while the sidebar is open; it notices that the address changes, to offer to read again; and it puts
text into a message box when you press Insert. What it does not do: run before you call, collect lists, open pages, click, connect, send, or
keep anything running after you close it. Whether you use ColdCopy there is your choice; it works in Gmail without it.</p>
<h2>What leaves the browser</h2>
<p>Nothing, until you press Generate and have agreed once. Then the lines in the list, the person&#39;s name, job title and company, and your offer
go to the Worker named in the options, and from there to Claude (or the model its owner has configured), which writes. The sidebar shows
it to the letter before (&quot;Sent to … when you press Generate&quot;). The person&#39;s email address, phone number and profile link are read so that
an email can be addressed, stay in the browser, and are not sent as such; what stands inside an email you leave in the list is sent with it.</p>
<p>Once a sequence is there, three more presses send something, each to the same Worker and with the same lines and offer, since it keeps
neither: a rewrite sends the email it is about; <strong>Check again</strong>, and <strong>Insert</strong> after you edited an email, send the sentences you changed; and
<strong>Check the facts too</strong> sends the sentences of a draft you wrote by hand, and says so beside the button. Checking such a draft without that
press happens in the browser alone.</p>
<p>Where plans are sold, <strong>Upgrade</strong> and <strong>Manage plan</strong> open a page of Stripe&#39;s in a tab. Stripe is told the public id of your account and your restore code, and what you enter there; never your session, and nothing you read or write.</p>
<p>There is no telemetry, no analytics and no error reporting. The extension talks to that one Worker and to nobody else.</p>
<h2>How long it stays</h2>
<table>
<thead>
<tr>
<th>where</th>
<th>what</th>
<th>how long</th>
</tr>
</thead>
<tbody><tr>
<td>the Worker</td>
<td>the brief: what was read and your offer</td>
<td>until writing ends; at most minutes</td>
</tr>
<tr>
<td>the Worker</td>
<td>the emails that were written</td>
<td>30 days (<code>RETENTION_DAYS</code>), or until you delete them</td>
</tr>
<tr>
<td>the Worker</td>
<td>a reply that was drafted on a sequence: so that a page reloaded meanwhile finds it</td>
<td>a day, or until you delete that sequence</td>
</tr>
<tr>
<td>the Worker</td>
<td>hashes of the person&#39;s name, company and lines and of your offer, with which nobody can read them: so that a rewrite is for the same person</td>
<td>as long as the emails</td>
</tr>
<tr>
<td>the Worker</td>
<td>how many sequences you used and what they cost, without text</td>
<td>as long as your plan&#39;s period and the rate limit need it; of a free session that nobody uses, 90 days</td>
</tr>
<tr>
<td>the Worker</td>
<td>where you pay: ids of your customer and subscription at Stripe, what they stand at and until when; no name, address or card</td>
<td>until your account has been free and unused for 90 days</td>
</tr>
<tr>
<td>the Worker</td>
<td>which browsers share your plan, as &quot;Chrome on Windows&quot;, and when they joined</td>
<td>until they are removed</td>
</tr>
<tr>
<td>Stripe</td>
<td>what you enter on its pages, your account&#39;s public id, and your restore code on the invoices; nothing of what you read or write</td>
<td>as Stripe and the seller&#39;s law have it</td>
</tr>
<tr>
<td>the Worker&#39;s log</td>
<td>one line a request: route, status, times, tokens; never text, never who</td>
<td>as its owner keeps logs</td>
</tr>
<tr>
<td>Claude</td>
<td>what was sent for writing</td>
<td>as the owner&#39;s contract with Anthropic says</td>
</tr>
<tr>
<td>your browser</td>
<td>offers, your name, options</td>
<td>until you delete them</td>
</tr>
<tr>
<td>your browser</td>
<td>contacts: who you wrote to, what went out, where things stand; sequences with your edits</td>
<td>60 days after the last touch, or as you set it in the options; nothing is deleted to make room</td>
</tr>
<tr>
<td>your browser</td>
<td>sequences with emails still to send, and that someone asked not to be contacted</td>
<td>until you delete them</td>
</tr>
</tbody></table>
<p>Nothing is synced between browsers by itself.</p>
<h2>How to delete it</h2>
<p>Options → <em>What is stored</em> → <em>Delete all</em>: everything in this browser, and your sequences and session on the Worker. A single sequence is
deleted in the list of what was written. Removing the extension removes what is in the browser; what is on the Worker goes after 30 days.</p>
<h2>Permissions, and why</h2>
<table>
<thead>
<tr>
<th>permission</th>
<th>why</th>
</tr>
</thead>
<tbody><tr>
<td><code>storage</code></td>
<td>offers, options and your work, in this browser</td>
</tr>
<tr>
<td><code>unlimitedStorage</code></td>
<td>contacts and their emails outgrow the 10 MB a browser gives without it; nothing is deleted to make room. No browser asks about it</td>
</tr>
<tr>
<td><code>scripting</code>, <code>activeTab</code></td>
<td>to read the open page and write into its compose when you call</td>
</tr>
<tr>
<td><code>contextMenus</code></td>
<td>&quot;Write to this person, with the selected text&quot;</td>
</tr>
<tr>
<td><code>mail.google.com</code>, <code>www.linkedin.com</code></td>
<td>the two sites it works on</td>
</tr>
<tr>
<td>the Worker&#39;s address</td>
<td>to have the emails written; another address is asked for when you save it</td>
</tr>
</tbody></table>
<p>Data is used for this single purpose and nothing else: it is not sold, not used for advertising, and no person reads it. ColdCopy&#39;s use of
information received from Google&#39;s pages keeps to the Limited Use requirements of the Chrome Web Store.</p>`;
