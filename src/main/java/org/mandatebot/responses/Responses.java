package org.mandatebot.responses;

import jakarta.inject.Singleton;
import java.util.List;
import org.mandatebot.mandate.Language;

/// Words replies with the templates of `responses/`.
@Singleton
public final class Responses {

  public Worded word(Reply reply, Language language) {
    return new Worded(reply + " in " + language, List.of());
  }
}
