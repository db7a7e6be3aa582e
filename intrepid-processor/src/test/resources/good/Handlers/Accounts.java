package shop;

import dev.intrepid.Cache;
import dev.intrepid.Delivery;
import dev.intrepid.Effects;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Meta;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.StartAt;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.repo.EventRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

@Subscriber(
    value = "accounts",
    formerly = {"ledgers", "books"},
    start = StartAt.NOW,
    strict = true,
    retry =
        @Retry(
            attempts = 3,
            first = "1s",
            max = "PT1M",
            on = {IOException.class, Accounts.Busy.class},
            never = FileNotFoundException.class),
    onFailure = OnFailure.STOP,
    parkAtMost = 100,
    shards = 8,
    page = 64)
class Accounts {

  static class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @OnEvent(timeout = "30s", replay = true, retry = @Retry(attempts = 1), onFailure = OnFailure.SKIP)
  void nothing(Opened opened) {}

  @OnEvent
  void everything(
      Movement step,
      EventRecord record,
      @Meta("user") String user,
      @Meta("trace") Optional<String> trace,
      Cache<Balance> balance,
      @Cached("rates/{currency}") Cache<Map<String, Double>> rates,
      Cache<Summary> summary,
      Delivery delivery,
      Clock clock,
      Mailer mailer,
      Function<String, Integer> function)
      throws IOException {
    function.apply(
        step + " " + record.stream() + " " + user + " " + trace + " " + balance.isFound() + " "
            + rates.orElse(Map.of()) + " " + delivery.attempt() + " " + clock.instant());
  }

  @OnEvent(formerly = {"warn(Moved)", "alert(Moved)"})
  Overdrawn publish(Moved moved) {
    return new Overdrawn(moved.accountId());
  }

  @OnEvent
  static Cache<Balance> delete(Opened opened) {
    return Cache.notFound();
  }

  @OnEvent
  Answer either(Movement movement) {
    return new Balance(movement.accountId(), 0);
  }

  @OnEvent
  Optional<Answer> maybe(Moved moved) {
    return Optional.empty();
  }

  @OnEvent
  ArrayList<Overdrawn> several(Moved moved) {
    return new ArrayList<>(List.of(overdrawn("first"), overdrawn("second")));
  }

  @OnEvent
  Stream<? extends Answer> stream(Moved moved) {
    return Stream.of(new Balance(new AccountId("third"), 3), overdrawn("fourth"));
  }

  @OnEvent
  List<Cache<Balance>> caches(Moved moved) {
    return List.of(Cache.found(new Balance(new AccountId("fifth"), 5)), Cache.notFound());
  }

  private static Overdrawn overdrawn(String account) {
    return new Overdrawn(new AccountId(account));
  }

  @OnEvent
  Effects effects(Moved moved) {
    return Effects.none().delete(Summary_Memo.uri());
  }

  @OnEvent
  void batch(List<Moved> moved, Cache<Summary> summary, Mailer mailer, Clock clock) {}

  @OnEvent
  Summary batch(List<? extends Movement> movements, Delivery delivery) {
    return new Summary(movements.size());
  }
}
