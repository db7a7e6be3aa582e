package dev.intrepid.launcher.memos;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.compute.Inspection;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.HandlerMemos;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The methods on the class path that compute memos, and the handlers that keep others. */
final class MemoMethods {

  private final GeneratedCode generated = GeneratedCode.load(List.of());
  private final Collection<MemosFactory<?>> all = generated.memoMethods();

  /** The method that computes the memo at a URI. */
  Optional<MemoSpec<?>> of(String uri) {
    return Inspection.method(uri, all);
  }

  /** What must not be dropped. */
  HandlerMemos kept() {
    return generated.handlerMemos();
  }

  /** How a view of the memo would be answered now. */
  Optional<Inspection> inspect(CacheRecord memo, Instant now, CacheRepo memos) {
    return Inspection.of(memo, all, now, memos);
  }
}
