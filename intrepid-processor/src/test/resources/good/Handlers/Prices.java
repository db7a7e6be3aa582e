package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;
import java.util.List;
import java.util.Optional;

final class Prices {

  @OnEvent
  @Cached(value = "numbers/{currency}", formerly = "currency-{currency}/number")
  long number(Opened opened) {
    return opened.number();
  }

  @OnEvent
  @Cached("currencies/{currency}/{accountId}/last")
  Optional<List<AccountId>> last(Movement movement) {
    if (movement.accountId().value().equals("none")) {
      return null;
    }
    return Optional.of(List.of(movement.accountId()));
  }

  @OnEvent
  @Cached("latest")
  Cache<AccountId> latest(Moved moved) {
    return Cache.found(moved.accountId());
  }
}
