package dev.intrepid.launcher.memos;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.compute.Inspection;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.HandlerMemos;
import dev.intrepid.engine.catalog.MemosByUri;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The methods on the class path that compute memos, and the handlers that keep others. */
final class MemoMethods {

  private final GeneratedCode generated = GeneratedCode.load(List.of());
  private final MemosByUri all = generated.memosByUri();

  /** The method that computes the memo at a URI. */
  Optional<MemoSpec<?>> of(String uri) {
    return all.method(uri);
  }

  /** Where memos lived before. */
  FormerMemos former() {
    return generated.formerMemos();
  }

  /** What must not be dropped. */
  HandlerMemos kept() {
    return generated.handlerMemos();
  }

  /** How a view of the memo would be answered now. */
  Optional<Inspection> inspect(CacheRecord memo, Instant now, CacheRepo memos) {
    return Inspection.of(memo, all::method, now, memos);
  }
}
