package org.mandatebot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mandatebot.telegram.Trouble.Response;

/// Telegram's Bot API on the loopback interface, as strict as Telegram with what a bot sends, and able to misbehave.
///
/// A test says things ([#say], [#press], [#deliver]) and looks at what the bot sent ([#awaitMessage], [#messages],
/// [#calls]). Any token of the right shape is taken. [#main] runs it by hand.
public final class BotApiStandIn implements AutoCloseable {
  public static final String TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
  public static final String BOT = "MandateTestBot";
  public static final long BOT_ID = 110201543;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH = Pattern.compile("/bot\\d+:[\\w-]+/(\\w+)");
  private static final Pattern FILE = Pattern.compile("/file/bot\\d+:[\\w-]+/(.+)");
  private static final Pattern ENTITY = Pattern.compile("(?<=^|\\s)(?:/\\w{1,32}(?:@\\w+)?|@\\w+)");
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration AWAIT = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final SentMessages messages = new SentMessages();
  private final SentFiles files = new SentFiles();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private final Set<Long> administrators = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lastMessage = new AtomicInteger();
  private final AtomicInteger lastUpdate = new AtomicInteger(1000);
  private final AtomicInteger polls = new AtomicInteger();
  private int awaited;

  public BotApiStandIn() {
    this(0, InstantSource.system());
  }

  /// @param clock by which updates grow old
  public BotApiStandIn(int port, InstantSource clock) {
    this.clock = clock;
    server = listen(port);
  }

  /// What to give the service as `telegram.api-url`.
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// Is not reached any more, but keeps what it has.
  public void goAway() {
    server.stop(0);
  }

  public void comeBack() {
    server = listen(server.getAddress().getPort());
  }

  /// Runs it by hand: prints what the bot sends; a typed line is a message from person 1, `!data` presses a button.
  ///
  /// @param arguments the port; 8081 when left out
  static void main(String[] arguments) throws IOException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8081;
    try (BotApiStandIn telegram = new BotApiStandIn(port, InstantSource.system())) {
      telegram.nextUpdate((int) Instant.now().getEpochSecond()); // a service that ran before knows the lower ones
      System.out.printf("Start the service with TELEGRAM_API_URL=%s TELEGRAM_TOKEN=%s%n", telegram.url(), TOKEN);
      Thread.ofVirtual().start(() -> {
        for (int seen = 0;; pause(Duration.ofMillis(100)))
          for (List<Message> sent = telegram.messages(); seen < sent.size(); seen++)
            System.out.printf("%n%s%n%s%n", sent.get(seen).text, sent.get(seen).buttons);
      });
      for (String line; (line = IO.readln()) != null;)
        if (line.startsWith("!"))
          telegram.press(1, line.substring(1));
        else if (!line.isBlank())
          telegram.say(1, line);
    }
  }

  // ---- what people do

  /// A person writes to the bot in private; the chat has the person's number.
  public int say(long person, String text) {
    return deliver("message", privateMessage(person).put("text", text));
  }

  /// A person sends the bot a file in private.
  public int sendFile(long person, String name, byte[] content) {
    ObjectNode message = privateMessage(person);
    message.set("document", files.add(name, content));
    return deliver("message", message);
  }

  /// A person writes in a group.
  public int say(long group, long person, String text) {
    return deliver("message", message(group, "supergroup", person).put("text", text));
  }

  /// A person presses a button in private.
  public int press(long person, String data) {
    ObjectNode query = JSON.createObjectNode().put("id", "query" + (lastUpdate.get() + 1)).put("data", data);
    query.set("from", person(person));
    query.set("message", message(person, "private", BOT_ID).put("text", "with buttons"));
    return deliver("callback_query", query);
  }

  /// A person owns every group from now on.
  public void promote(long person) {
    administrators.add(person);
  }

  /// Sends to a chat are answered with 403 from now on.
  public void block(long chat) {
    locked(() -> messages.block(chat));
  }

  /// Any update.
  ///
  /// @param kind such as `my_chat_member`
  public int deliver(String kind, JsonNode content) {
    return locked(() -> {
      if (content instanceof ObjectNode message && message.has("text"))
        message.set("entities", entities(message.get("text").asText()));
      ObjectNode update = JSON.createObjectNode().put("update_id", lastUpdate.incrementAndGet());
      update.set(kind, content);
      pending.add(new Pending(lastUpdate.get(), update, clock.instant()));
      return lastUpdate.get();
    });
  }

  /// Numbers go on from here, as Telegram's do anywhere after a week without updates.
  public void nextUpdate(int number) {
    lastUpdate.set(number - 1);
  }

  /// A private message without content yet.
  public ObjectNode privateMessage(long person) {
    return message(person, "private", person);
  }

  // ---- what the bot did

  /// The next message the bot sent that was not awaited before.
  public Message awaitMessage() {
    await("a message from the bot", () -> messages.all().size() > awaited);
    return locked(() -> messages.all().get(awaited++));
  }

  /// Everything the bot sent and Telegram accepted.
  public List<Message> messages() {
    return locked(messages::all);
  }

  /// Every call of a method, refused ones too.
  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method.equalsIgnoreCase(method)).toList();
  }

  /// Updates the bot has not acknowledged.
  public List<Integer> unacknowledged() {
    return locked(() -> pending.stream().map(Pending::id).toList());
  }

  /// Waits for a condition, at most half a minute.
  public void await(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(AWAIT);
    while (!locked(condition::getAsBoolean)) {
      if (Instant.now().isAfter(end))
        throw new AssertionError("waited in vain for " + what);
      pause(Duration.ofMillis(10));
    }
  }

  // ---- how it misbehaves

  /// Enforces Telegram's limits: 30 messages a second, 1 a second to a chat, 20 a minute to a group.
  public void enforceLimits() {
    locked(messages::enforceLimits);
  }

  /// The next calls of a method go wrong.
  public void misbehave(String method, int times, Trouble trouble) {
    misbehave(call -> call.method.equalsIgnoreCase(method), times, trouble);
  }

  public void misbehave(Predicate<Call> which, int times, Trouble trouble) {
    rules.add(new Rule(which, trouble, new AtomicInteger(times)));
  }

  public void behave() {
    rules.clear();
  }

  // ---- what it records

  /// @param method as called, which the library does partly in lower case
  public record Call(String method, JsonNode body) {
    public long chat() {
      return body.path("chat_id").asLong();
    }
  }

  /// @param text as the reader sees it
  /// @param sent as it was sent
  public record Message(int id, long chat, int topic, String text, String sent, List<List<Button>> buttons) {
  }

  public record Button(String label, String data) {
  }

  private record Pending(int id, ObjectNode update, Instant since) {
  }

  private record Rule(Predicate<Call> which, Trouble trouble, AtomicInteger left) {
  }

  // ---- HTTP

  private HttpServer listen(int port) {
    try {
      HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      listening.createContext("/", this::serve);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
      byte[] body = exchange.getRequestBody().readAllBytes();
      Matcher file = FILE.matcher(exchange.getRequestURI().getPath());
      if (file.matches() && exchange.getRequestMethod().equals("GET")) {
        download(exchange, file.group(1));
        return;
      }
      if (!path.matches()) {
        Response.failure(404, "Not Found").to(exchange);
        return;
      }
      Call call = new Call(path.group(1), body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
      calls.add(call);
      trouble(call).happen(exchange, () -> answer(call));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void download(HttpExchange exchange, String path) throws IOException {
    Optional<byte[]> content = files.at(path);
    if (content.isEmpty()) {
      Response.failure(404, "Not Found").to(exchange);
      return;
    }
    exchange.sendResponseHeaders(200, content.get().length);
    exchange.getResponseBody().write(content.get());
  }

  private Trouble trouble(Call call) {
    return locked(
        () -> rules.stream().filter(rule -> rule.left.get() > 0 && rule.which.test(call)).findFirst().map(rule -> {
          rule.left.decrementAndGet();
          return rule.trouble;
        }).orElse((exchange, answer) -> answer.get().to(exchange)));
  }

  // ---- methods

  private Response answer(Call call) {
    try {
      JsonNode body = call.body;
      Object result = switch (call.method.toLowerCase(Locale.ROOT)) {
        case "getme" -> person(BOT_ID).put("is_bot", true).put("username", BOT);
        case "getupdates" -> updates(body);
        case "deletewebhook", "setwebhook", "answercallbackquery" -> true;
        case "getfile" -> files.place(body);
        case "setmycommands" -> SentMessages.commands(body);
        case "getchatmember" -> JSON.createObjectNode()
            .put("status", administrators.contains(body.path("user_id").asLong()) ? "creator" : "member")
            .put("is_anonymous", false).set("user", person(body.path("user_id").asLong()));
        case "sendmessage" -> locked(() -> sent(messages.send(body, lastMessage.incrementAndGet())));
        case "editmessagetext", "editmessagereplymarkup" -> locked(() -> sent(messages.edit(body)));
        default -> throw new Refusal(Response.failure(404, "Not Found: method not found"));
      };
      return new Response(200, JSON.createObjectNode().put("ok", true).putPOJO("result", result).toString());
    } catch (Refusal refusal) {
      return refusal.response();
    }
  }

  /// A later poll ends an earlier one, and everything before the offset is forgotten. An offset far ahead of the newest
  /// update counts for nothing.
  private List<ObjectNode> updates(JsonNode body) {
    int offset = body.path("offset").asInt();
    int limit = Math.clamp(body.path("limit").asInt(100), 1, 100);
    long end = System.nanoTime() + Duration.ofSeconds(body.path("timeout").asInt()).toNanos();
    int poll = locked(() -> {
      if (offset <= lastUpdate.get() + 10)
        pending.removeIf(update -> update.id < offset);
      return polls.incrementAndGet();
    });
    while (true) {
      List<ObjectNode> found = locked(() -> {
        pending.removeIf(update -> update.since.plus(KEPT).isBefore(clock.instant()));
        return pending.stream().limit(limit).map(Pending::update).toList();
      });
      if (poll != polls.get())
        throw new Refusal(Response.failure(409, "Conflict: terminated by other getUpdates request"));
      if (!found.isEmpty() || System.nanoTime() >= end)
        return found;
      pause(Duration.ofMillis(10));
    }
  }

  // ---- JSON

  private ObjectNode message(long chat, String kind, long person) {
    ObjectNode message = JSON.createObjectNode().put("message_id", lastMessage.incrementAndGet()).put("date",
        clock.instant().getEpochSecond());
    message.set("chat", JSON.createObjectNode().put("id", chat).put("type", kind));
    message.set("from", person(person).put("is_bot", person == BOT_ID));
    return message;
  }

  private static ObjectNode person(long id) {
    return JSON.createObjectNode().put("id", id).put("is_bot", false).put("first_name", "Person " + id)
        .put("language_code", "en");
  }

  private ObjectNode sent(Message message) {
    return message(message.chat, message.chat < 0 ? "supergroup" : "private", BOT_ID).put("message_id", message.id)
        .put("text", message.text);
  }

  private static JsonNode entities(String text) {
    List<Map<String, Object>> entities = new ArrayList<>();
    for (Matcher matcher = ENTITY.matcher(text); matcher.find();)
      entities.add(Map.of("type", text.charAt(matcher.start()) == '/' ? "bot_command" : "mention", "offset",
          matcher.start(), "length", matcher.end() - matcher.start()));
    return JSON.valueToTree(entities);
  }

  // ---- threads

  private interface Action<T> {
    T run();
  }

  private void locked(Runnable action) {
    locked(() -> {
      action.run();
      return true;
    });
  }

  private <T> T locked(Action<T> action) {
    lock.lock();
    try {
      return action.run();
    } finally {
      lock.unlock();
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
