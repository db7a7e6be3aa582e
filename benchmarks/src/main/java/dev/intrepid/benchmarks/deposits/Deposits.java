package dev.intrepid.benchmarks.deposits;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** The log that is worked through: so many deposits to 1,000 accounts in a random order. */
public final class Deposits {

  /** How many accounts there are. */
  public static final int ACCOUNTS = 1_000;

  /** How many are published in one commit. */
  public static final int PAGE = 512;

  /** In the order of the log. */
  public final List<Deposited> all;

  /** The same ones each time. */
  public Deposits(int count) {
    Random random = new Random(200_000);
    List<Deposited> deposits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int account = i < ACCOUNTS ? i : random.nextInt(ACCOUNTS);
      deposits.add(new Deposited("account-" + account, random.nextInt(100_000), i));
    }
    all = List.copyOf(deposits);
  }

  /** Publishes them to a new repo, a page a commit. */
  public void publish(IntrepidRepo repo) {
    for (int from = 0; from < all.size(); from += PAGE) {
      List<PendingEvent> page = new ArrayList<>();
      for (Deposited deposited : all.subList(from, Math.min(all.size(), from + PAGE))) {
        page.add(Deposited_Event.INSTANCE.pending(deposited));
      }
      repo.publish(new PendingEvents(page));
    }
  }

  /** Checks that the memos hold all deposits, each once. */
  public void check(Intrepid app) {
    check(
        app,
        "balances/",
        account -> app.view(Balance_Memo.uri(account)).toOptional().orElseThrow(),
        account -> true);
  }

  /** Checks that those of {@link ShardedBalances} do. */
  public void checkSharded(Intrepid app) {
    check(app, "sharded-balances/", account -> sharded(app, account), account -> true);
  }

  private static Balance sharded(Intrepid app, String account) {
    ShardedBalance memo = app.view(ShardedBalance_Memo.uri(account)).toOptional().orElseThrow();
    return new Balance(account, memo.cents(), memo.deposits());
  }

  /**
   * Checks that the memos of another keeper hold the deposits of the accounts that it counts, each
   * once.
   *
   * @param balances of an account, as stored
   */
  public void check(
      Intrepid app,
      String prefix,
      Function<String, Balance> balances,
      Predicate<String> isCounted) {
    long cents = 0;
    long count = 0;
    List<CacheRecord> memos = app.repo().listMemos(prefix, "", ACCOUNTS + 1);
    for (CacheRecord memo : memos) {
      Balance balance = balances.apply(memo.uri().substring(prefix.length()));
      cents += balance.cents();
      count += balance.deposits();
    }
    List<Deposited> counted = all.stream().filter(d -> isCounted.test(d.account())).toList();
    Checked.equal(
        "the number of our memos",
        (int) counted.stream().map(Deposited::account).distinct().count(),
        memos.size());
    Checked.equal("our sum", counted.stream().mapToLong(Deposited::cents).sum(), cents);
    Checked.equal("our count", (long) counted.size(), count);
  }

  /** What was deposited in all. */
  public long sum() {
    return all.stream().mapToLong(Deposited::cents).sum();
  }
}
