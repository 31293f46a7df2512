package org.mandatebot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.mandatebot.ask.CleanText;
import org.mandatebot.catalogue.Amendment;
import org.mandatebot.catalogue.FileSet;
import org.mandatebot.catalogue.History;
import org.mandatebot.catalogue.Problem;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.chat.Chats;
import org.mandatebot.chat.Fetched;
import org.mandatebot.chat.Incoming;
import org.mandatebot.conversation.Proposals.Proposal;
import org.mandatebot.responses.Reply;
import org.mandatebot.responses.ShortKey;

/// A file that an admin sends takes the place of the one of its kind, and the text of a new resolution brings a draft of its
/// mandate along: aside, until its button is pressed. Until then it is
/// kept in memory, for an hour and with few others; after that, or a restart, it has to be sent again.
@Singleton
final class Uploads {
  private static final int MEGABYTES = 2;

  private final Chats chats;
  private final History history;
  private final Proposals proposals;
  private final Cache<String, Upload> waiting = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1))
      .maximumSize(20).build();

  Uploads(Chats chats, History history, Proposals proposals) {
    this.chats = chats;
    this.history = history;
    this.proposals = proposals;
  }

  Reply receive(Turn turn, Incoming.Document document) {
    String name = CleanText.of(document.name());
    return switch (chats.fetch(document, MEGABYTES << 20)) {
      case Fetched.Text(String content) -> keep(turn, new Upload(name, content));
      case Fetched.NotText() -> refused(name, "not-text", "");
      case Fetched.TooLarge() -> refused(name, "too-large", String.valueOf(MEGABYTES));
      case Fetched.Unavailable(String _) -> refused(name, "unavailable", "");
    };
  }

  /// @param key names the upload
  /// @param token see [Proposals]
  Reply apply(Turn turn, String key, String token) {
    Upload upload = waiting.getIfPresent(key);
    return upload == null ? new Reply.ButtonExpired() : propose(turn, upload, key, token);
  }

  private Reply keep(Turn turn, Upload upload) {
    String key = ShortKey.of(FileSet.checksum(upload.name + "\0" + upload.content));
    Reply reply = propose(turn, upload, key, "");
    if (reply instanceof Reply.ReloadPreview)
      waiting.put(key, upload);
    return reply;
  }

  private Reply propose(Turn turn, Upload upload, String key, String token) {
    Proposal proposal = proposals.begin("upload", key, token);
    return propose(turn, proposal, upload.name, history.amend(upload.name, upload.content));
  }

  private Reply propose(Turn turn, Proposal proposal, String name, Amendment amendment) {
    return switch (amendment) {
      case Amendment.Amended(String _, Reading reading) -> proposals.propose(turn, proposal, reading);
      case Amendment.Drafted drafted -> proposals.propose(turn, proposal.of(drafted), drafted.reading());
      case Amendment.NotServed(String symbol) -> refused(name, "not-served", symbol);
      case Amendment.Unreadable(Problem problem) -> refused(name, "unreadable", problem.toString());
      case Amendment.Unknown() -> refused(name, "unknown", "");
    };
  }

  private static Reply refused(String name, String reason, String detail) {
    return new Reply.UploadRefused(name, reason, detail);
  }

  private record Upload(String name, String content) {
  }
}
