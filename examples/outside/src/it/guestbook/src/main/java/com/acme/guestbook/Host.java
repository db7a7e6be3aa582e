package com.acme.guestbook;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;
import java.util.Optional;

/** Counts guests and thanks for remarks. */
@Subscriber(retry = @Retry(first = "500ms", max = "1m"))
public final class Host {

  @OnEvent
  Guests count(Signed signed, Cache<Guests> guests) {
    return new Guests(signed.book(), guests.map(Guests::count).orElse(0) + 1);
  }

  @OnEvent
  Optional<Thanked> thank(Signed signed) {
    return signed.remark().map(remark -> new Thanked(signed.guest(), remark, manner(signed)));
  }

  private static Manner manner(Signed signed) {
    return signed.tags().contains("first")
        ? new Manner.WithGift("a flower")
        : new Manner.Plain();
  }
}
