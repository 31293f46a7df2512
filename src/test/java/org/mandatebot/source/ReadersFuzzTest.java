package org.mandatebot.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.Set;
import org.mandatebot.mandate.ParagraphId;

/// Whatever a file holds, it is read or refused with a reason. With `JAZZER_FUZZ=1` inputs are searched for; without, the
/// saved ones run.
class ReadersFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void anyText(byte[] file) {
    check(file);
  }

  /// Below a header that both readers know, so that what follows is really read.
  @FuzzTest(maxDuration = "2m")
  void anyBody(FuzzedDataProvider data) {
    boolean marked = data.consumeBoolean();
    String body = data.consumeRemainingAsString();
    check((marked
        ? "<akomaNtoso><statement name=\"resolution\"><coverPage><docNumber>S/RES/9999 (2021)</docNumber>"
            + "<docDate date=\"2021-06-29\"/></coverPage><preamble/><mainBody>" + body
            + "</mainBody></statement></akomaNtoso>"
        : "Resolution 9999 (2021)\n\nAdopted by the Security Council at its 8809th meeting, on 29 June 2021\n\n"
            + "The Security Council,\n\n" + body)
        .getBytes(UTF_8));
  }

  private static void check(byte[] file) {
    try {
      Document document = Documents.read(file);
      Set<ParagraphId> ids = new HashSet<>();
      document.paragraphs().forEach(paragraph -> ids.add(paragraph.id()));
      assertEquals(document.paragraphs().size(), ids.size());
    } catch (Document.Unreadable reason) {
      assertFalse(String.valueOf(reason.getMessage()).isBlank());
    }
  }
}
