package dev.intrepid.engine.subscriber;

import static dev.intrepid.interleavings.Interleavings.hold;
import static dev.intrepid.interleavings.Interleavings.require;

import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.interleavings.Gate;
import dev.intrepid.interleavings.Situation;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicFeedInterleavedTest {

  @Test
  void two_shards_that_wait_get_what_is_published_for_each() {
    hold(Feeding::new, Feeding::first, Feeding::second, Feeding::publishesForBoth);
  }

  @Test
  void a_shard_that_waits_is_woken_while_the_other_is_at_work() {
    hold(
        Feeding::new,
        Feeding::firstWorksUntilSecondHasIts,
        Feeding::second,
        Feeding::publishesForBoth);
  }

  @Test
  void a_shard_that_waits_is_woken_while_all_others_are_at_work() {
    hold(
        Feeding::new,
        Feeding::firstWorksUntilThirdHasIts,
        Feeding::secondWorksUntilThirdHasIts,
        Feeding::third,
        Feeding::publishesForThirdLast);
  }

  private static final class Feeding implements Situation {
    private static final int SHARDS = 3;

    private final SmallLog log = new SmallLog();
    private final TopicFeed feed = new TopicFeed(log, SubscriptionTopic.all(), Runnable::run);
    private final Gate secondHasIts = new Gate();
    private final Gate twoAreAtWork = new Gate(2);
    private final Gate thirdHasIts = new Gate();

    void first() throws InterruptedException {
      takesOne(0);
    }

    void second() throws InterruptedException {
      takesOne(1);
      secondHasIts.knock();
    }

    void third() throws InterruptedException {
      takesOne(2);
      thirdHasIts.knock();
    }

    void firstWorksUntilSecondHasIts() throws InterruptedException {
      takesOne(0);
      secondHasIts.pass();
    }

    void firstWorksUntilThirdHasIts() throws InterruptedException {
      takesOne(0);
      twoAreAtWork.knock();
      thirdHasIts.pass();
    }

    void secondWorksUntilThirdHasIts() throws InterruptedException {
      takesOne(1);
      twoAreAtWork.knock();
      thirdHasIts.pass();
    }

    private void takesOne(int shard) throws InterruptedException {
      PageSource source = feed.of(new Shard(shard, SHARDS));
      EventLog page = source.after(0, 10);
      while (page.isEmpty()) {
        source.awaitPast(page.through(), Duration.ofDays(1));
        page = source.after(page.through(), 10);
      }
      require(page.size() == 1, "more than one");
      require(page.first().stream().equals(STREAMS[shard]), "what is another's");
    }

    void publishesForBoth() {
      log.publish(STREAMS[0]);
      log.publish(STREAMS[1]);
    }

    void publishesForThirdLast() throws InterruptedException {
      log.publish(STREAMS[0], STREAMS[1]);
      twoAreAtWork.pass();
      log.publish(STREAMS[2]);
    }

    private static final String[] STREAMS = new String[SHARDS];

    static {
      for (char name = 'a'; name <= 'z'; name++) {
        String stream = String.valueOf(name);
        STREAMS[Shard.of(stream, SHARDS).index()] = stream;
      }
    }
  }
}
