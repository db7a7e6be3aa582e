package dev.intrepid.engine;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec.StateNeed;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A memo that a method computes from a fold that still lies where it lived before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerInputsTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void it_is_not_behind_the_fold_that_an_older_release_goes_on_with() {
    fold(5);
    try (Intrepid app = start()) {
      assertThat(offer(app)).isEqualTo(5);
      fold(6);

      eventually(() -> offer(app) == 6);
    }
  }

  @Test
  void it_is_not_behind_the_fold_that_is_removed() {
    fold(5);
    try (Intrepid app = start()) {
      assertThat(offer(app)).isEqualTo(5);
      repo.deleteMemo("sums-of/ada");

      eventually(() -> offer(app) == 0);
    }
  }

  private void fold(long total) {
    repo.setMemo(
        CacheRecord.of(
            "sums-of/ada", JsonFormat.standard().write(Counting.SUM, new Sum("ada", total, 1))));
  }

  private static long offer(Intrepid app) {
    return app.view(new MemoUri<>("offers/ada", Counting.SUM)).map(Sum::total).orElse(-1L);
  }

  private Intrepid start() {
    return Intrepid.builder()
        .repo(repo)
        .registry(new FormerMemosTest.Moved())
        .registry(new Wired())
        .handlers(new Offers())
        .start();
  }

  private static final class Offers {
    private static Sum offer(MemoCall call) {
      return call.memo(Counting.SUM, "sums/" + call.text("key")).orElse(new Sum("ada", 0, 0));
    }
  }

  private static final class Wired implements Registry {
    @Override
    public List<MemosFactory<?>> memoMethods() {
      return List.of(new Factory());
    }
  }

  private static final class Factory implements MemosFactory<Offers> {
    @Override
    public Class<Offers> handlerClass() {
      return Offers.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return List.of(MemoSpec.of("Offers.offer(String)", "offers/{key}", Counting.SUM));
    }

    @Override
    public List<StateNeed> needs() {
      return List.of();
    }

    @Override
    public int route(String[] segments) {
      return segments.length == 2 && segments[0].equals("offers") ? 0 : NONE;
    }

    @Override
    public MemoTable bind(Offers offers, State state) {
      return (memo, call) -> Offers.offer(call);
    }
  }
}
