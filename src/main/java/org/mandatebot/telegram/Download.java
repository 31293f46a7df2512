package org.mandatebot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.mandatebot.chat.Fetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/// Fetches a file: asks Telegram where it is, then reads no more of it than is wanted, whatever Telegram says its size is.
final class Download {
  private static final Logger log = LoggerFactory.getLogger(Download.class);

  private Download() {
  }

  /// @param id Bot API `Document.file_id`
  static Fetched of(Api api, String id, int limit) {
    try {
      File file = api.callInTurn(new GetFile(id));
      if (file.getFilePath() == null || file.getFilePath().isBlank())
        return unavailable("Telegram names no place for it");
      if (file.getFileSize() != null && file.getFileSize() > limit)
        return new Fetched.TooLarge();
      byte[] content = api.download(file.getFilePath(), limit + 1);
      return content.length > limit ? new Fetched.TooLarge() : text(content);
    } catch (TelegramApiException refused) {
      return unavailable(Outcome.of(refused).toString());
    } catch (IOException cut) {
      return unavailable(Outcome.reason(cut));
    }
  }

  private static Fetched text(byte[] content) {
    try {
      return new Fetched.Text(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException notText) {
      return new Fetched.NotText();
    }
  }

  private static Fetched unavailable(String reason) {
    log.warn("a file that was sent is not fetched: {}", reason);
    return new Fetched.Unavailable(reason);
  }
}
