package org.mandatebot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mandatebot.chat.ChatId;
import org.mandatebot.chat.Membership;

class MembersTest {
  private static final ChatId GROUP = Room.chat(-100);

  private final BotApiStandIn telegram = new BotApiStandIn();
  private final Api api = new Api(Room.settings(telegram, Room.NO_LIMITS), new Pace(Room.NO_LIMITS));

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void administratorsAreToldFromOthersEachTime() {
    assertEquals(Membership.OTHER, Members.of(api, GROUP, 5));
    telegram.promote(5);
    assertEquals(Membership.ADMINISTRATOR, Members.of(api, GROUP, 5));
    assertEquals(2, telegram.calls("getChatMember").size());
  }

  @Test
  void whoStaysAnonymousAdministers() {
    assertEquals(Membership.ADMINISTRATOR, Members.of(api, GROUP, 1087968824));
  }

  @Test
  void whatCannotBeAskedIsNotKnown() {
    telegram.goAway();
    assertEquals(Membership.UNKNOWN, Members.of(api, GROUP, 5));
  }
}
