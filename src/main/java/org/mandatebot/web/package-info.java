/// The service over HTTP: the local console (`/`), the JSON API (`/api`), health (`/health`).
///
/// **Who may come in.** [org.mandatebot.web.Exposure] looks at `micronaut.server.host` before the port opens. On loopback
/// the console is on and the API free; beyond it the console does not exist (its beans are not made), the API wants
/// `mandatebot.api-key`, and without that key the service does not start. On loopback a web page from elsewhere could
/// still reach in through the browser of somebody on the machine, so [org.mandatebot.web.Guard] refuses foreign hosts (DNS
/// rebinding) and foreign origins (posts across sites). `/health` is open to all and names no address and no account.
///
/// **The console** is a chat platform like any other: [org.mandatebot.web.ConsoleChat] is its `Chat`, what a person does
/// there becomes an `Incoming`. There is one conversation, kept in memory (its last 200 messages), and any number of
/// windows on it. The server makes all HTML, of the page and of what arrives later, from one set of templates: `web/*.peb`
/// of the class path for structure, `responses/<language>/console.yml` for words. The bot's words come as Telegram's HTML
/// and pass [org.mandatebot.web.TelegramHtml], which lets only its tags through. Two kinds of server-sent events:
/// `message`, whose id lets a window that comes back go on where it was, and `outlook`, sent whenever the time, the dates
/// or the planned reminders look different from what was sent last. Decided against: a script framework (the page needs
/// 100 lines) and a WebSocket (it only listens, and an EventSource reconnects by itself).
///
/// **The clock** of the console can be moved ahead in a rehearsal; reminders then arrive by the same way as ever.
///
/// **The API** takes and gives the records `*View` and [org.mandatebot.web.ApiController.Question]; a field there is a
/// promise, so they are kept apart from the model. Whatever is refused is a [org.mandatebot.web.Problem] (RFC 9457); what
/// failed inside is said in the log only.
@NullMarked
package org.mandatebot.web;

import org.jspecify.annotations.NullMarked;
