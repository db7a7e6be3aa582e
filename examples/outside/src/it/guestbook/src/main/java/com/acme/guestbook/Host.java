package com.acme.guestbook;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import java.util.Optional;

/** Counts guests and thanks for remarks. */
public final class Host {

  @OnEvent
  Guests count(Signed signed, Cache<Guests> guests) {
    return new Guests(signed.book(), guests.map(Guests::count).orElse(0) + 1);
  }

  @OnEvent
  Optional<Thanked> thank(Signed signed) {
    return signed.remark().map(remark -> new Thanked(signed.guest(), remark));
  }
}
