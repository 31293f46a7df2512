package org.mandatebot.conversation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.mandatebot.catalogue.History;
import org.mandatebot.catalogue.Reading;
import org.mandatebot.catalogue.Reload;
import org.mandatebot.chat.Incoming;
import org.mandatebot.responses.Reply;

/// What only admins may do: `/reload` the folder, go back to an earlier revision, send a file, and see to sending.
@Singleton
final class Administration {
  private final Admins admins;
  private final Reload reload;
  private final History history;
  private final Proposals proposals;
  private final Uploads uploads;
  private final Steering steering;

  Administration(Admins admins, Reload reload, History history, Proposals proposals, Uploads uploads,
      Steering steering) {
    this.admins = admins;
    this.reload = reload;
    this.history = history;
    this.proposals = proposals;
    this.uploads = uploads;
    this.steering = steering;
  }

  boolean isOpenTo(Turn turn) {
    return admins.include(turn.sender(), turn.chat());
  }

  /// @param words what follows the command: what is meant, and the token of a preview
  Reply run(Turn turn, String command, String words) {
    if (!isOpenTo(turn))
      return new Reply.NotAllowed();
    String[] parts = words.split("\\s+", 2);
    String token = parts.length > 1 ? parts[1] : "";
    return switch (command) {
      case "rollback" -> rollBack(turn, parts[0], token);
      case "status" -> steering.run(turn, words);
      case "upload" -> uploads.apply(turn, parts[0], token);
      default -> proposals.propose(turn, proposals.begin("reload", "", words), reload.read());
    };
  }

  Reply receive(Turn turn, Incoming.Document document) {
    return isOpenTo(turn) ? uploads.receive(turn, document) : new Reply.NotAllowed();
  }

  private Reply rollBack(Turn turn, String number, String token) {
    Optional<Reading> earlier = number.matches("\\d{1,9}") ? history.read(Long.parseLong(number)) : Optional.empty();
    return earlier.map(reading -> proposals.propose(turn, proposals.begin("rollback", number, token), reading))
        .orElseGet(
            () -> new Reply.RevisionList(proposals.applied(turn), Optional.of(number).filter(each -> !each.isEmpty())));
  }
}
