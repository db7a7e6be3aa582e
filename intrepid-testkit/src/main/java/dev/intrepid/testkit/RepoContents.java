package dev.intrepid.testkit;

import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The effects of an app: memos by their URIs, events by their ids, parked streams by subscriber and
 * stream. Times and numbers of tries are left out. Immutable.
 */
record RepoContents(SortedMap<String, String> effects) {

  private static final int PAGE = 1_000;
  private static final int TOLD = 10;

  /** What a repo holds. */
  static RepoContents of(IntrepidRepo repo) {
    SortedMap<String, String> effects = new TreeMap<>();
    addMemos(repo, effects);
    addEvents(repo, effects);
    return new RepoContents(effects);
  }

  private static void addMemos(IntrepidRepo repo, SortedMap<String, String> effects) {
    repo.eachMemo(
        "",
        memo -> {
          if (memo.uri().startsWith(ParkedMemo.PREFIX)) {
            ParkedMemo parked = ParkedMemo.of(memo);
            effects.put(
                "parked " + parked.subscriber() + " " + parked.stream(),
                "from position " + parked.position());
          } else if (!memo.uri().startsWith("@")) {
            effects.put("memo " + memo.uri(), memo.data().toString());
          }
        });
  }

  private static void addEvents(IntrepidRepo repo, SortedMap<String, String> effects) {
    long cursor = 0;
    while (true) {
      EventLog page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, cursor, PAGE);
      if (page.isEmpty()) {
        return;
      }
      for (EventRecord event : page) {
        effects.put(
            "event " + event.id(), event.type() + " in " + event.stream() + " " + event.data());
      }
      cursor = page.through();
    }
  }

  /** How another state differs, a line each, at most ten. */
  List<String> differences(RepoContents other) {
    SortedSet<String> all = new TreeSet<>(effects.keySet());
    all.addAll(other.effects.keySet());
    List<String> differences = new ArrayList<>();
    for (String what : all) {
      @Nullable String here = effects.get(what);
      @Nullable String there = other.effects.get(what);
      if (here == null) {
        differences.add(what + " is too many: " + there);
      } else if (there == null) {
        differences.add(what + " is missing: " + here);
      } else if (!here.equals(there)) {
        differences.add(what + " should be " + here + " and is " + there);
      }
    }
    return differences.size() <= TOLD ? differences : differences.subList(0, TOLD);
  }
}
