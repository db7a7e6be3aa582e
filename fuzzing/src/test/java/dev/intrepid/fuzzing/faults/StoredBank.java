package dev.intrepid.fuzzing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.fuzzing.faults.Bank.Balance;
import dev.intrepid.fuzzing.faults.Bank.Letters;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.fuzzing.faults.Bank.Told;
import dev.intrepid.fuzzing.faults.Bank.Trail;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a repo has, and what its log says its memos must be. Immutable. */
record StoredBank(
    Map<UUID, Moved> moved,
    Map<String, Trail> movedTrails,
    Map<String, Trail> toldTrails,
    Map<String, Trail> balances,
    Map<String, Trail> letters) {

  private static final int PAGE = 1_000;
  private static final JsonFormat FORMAT = JsonFormat.standard();

  /** Reads the memos first, and so a log that has at least what they were made of. */
  static StoredBank read(IntrepidRepo repo) {
    Map<String, Trail> balances = new TreeMap<>();
    repo.eachMemo(
        "balances/",
        memo -> {
          Balance balance = read(Bank_Balance_Memo.INSTANCE, memo.data());
          balances.put(balance.account(), balance.trail());
        });
    Map<String, Trail> letters = new TreeMap<>();
    repo.eachMemo(
        "told/",
        memo -> {
          Letters told = read(Bank_Letters_Memo.INSTANCE, memo.data());
          letters.put(told.account(), told.trail());
        });
    Map<UUID, Moved> moved = new LinkedHashMap<>();
    Map<String, Trail> movedTrails = new TreeMap<>();
    Map<String, Trail> toldTrails = new TreeMap<>();
    long after = 0;
    EventLog page;
    do {
      page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, after, PAGE);
      for (EventRecord record : page) {
        if (record.type().equals(Bank_Moved_Event.INSTANCE.type())) {
          Moved message = read(Bank_Moved_Event.INSTANCE, record.data());
          assertThat(moved.put(record.id(), message)).as("stored twice: %s", record).isNull();
          movedTrails.merge(message.account(), one(message.number()), StoredBank::joined);
        } else {
          assertThat(record.type()).isEqualTo(Bank_Told_Event.INSTANCE.type());
          Told message = read(Bank_Told_Event.INSTANCE, record.data());
          toldTrails.merge(message.account(), one(message.number()), StoredBank::joined);
        }
      }
      after = page.through();
    } while (page.mayHaveMore(PAGE));
    return new StoredBank(moved, movedTrails, toldTrails, balances, letters);
  }

  private static Trail one(long number) {
    return Trail.NONE.plus(number);
  }

  private static Trail joined(Trail before, Trail one) {
    return before.plus(one.last());
  }

  private static <T> T read(JsonCodec<T> codec, Json json) {
    T value = FORMAT.read(codec, json);
    assertThat(value).isNotNull();
    return value;
  }
}
