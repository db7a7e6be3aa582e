package dev.intrepid.launcher.memos;

import dev.intrepid.compute.Evictions;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.catalog.HandlerMemos;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Confirmation;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.TypedUri;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Drops memos, which are recomputed when they are viewed next. */
@Command(
    name = "evict",
    description =
        "Drop the memo at a URI, or all under a prefix: the next request computes it. Apps that run"
            + " see it within a second.")
final class MemosEvictCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(
      paramLabel = "URI",
      description = "The memo, such as rates/EUR/USD, or all under a prefix: rates/EUR/*")
  private String uri = "";

  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  MemosEvictCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      MemoMethods methods = new MemoMethods();
      FormerMemos former = methods.former();
      CacheRepo memos = former.in(repo);
      if (!isPrefix()) {
        uri = found(uri, memos);
      }
      requireEvictable(methods.kept());
      Collection<String> there = there(memos, former);
      requireComputed(there, methods);
      if (isPrefix()) {
        Evictions.evictAll(prefix(), former, repo);
      } else {
        Evictions.evict(uri, former, repo);
      }
      print(there.size());
    }
    return ExitCode.OK;
  }

  /** A star is meant as a prefix, unless a memo has it in its URI. */
  private static String found(String typed, CacheRepo memos) {
    String uri = TypedUri.of("memo", typed, one -> memos.getMemo(one).isFound());
    if (typed.endsWith("*") && !memos.getMemo(uri).isFound()) {
      throw CommandFailure.usage(
          "There is no memo at "
              + typed
              + ". To drop all under a prefix, say its segments and /*, such as rates/EUR/*.");
    }
    return uri;
  }

  private boolean isPrefix() {
    return uri.endsWith(Evictions.ALL);
  }

  private String prefix() {
    return uri.substring(0, uri.length() - 1);
  }

  /** What handlers on the class path keep is made again by a rebuild, and not by a view. */
  private void requireEvictable(HandlerMemos kept) {
    if (isPrefix()) {
      kept.requireAllEvictable(prefix());
    } else {
      kept.requireEvictable(uri);
    }
  }

  /** What is there to drop, at the URIs of today if these are known. */
  private Collection<String> there(CacheRepo memos, FormerMemos former) {
    Set<String> there = new LinkedHashSet<>();
    if (isPrefix()) {
      memos.eachMemoUri(prefix(), there::add);
      former.eachUnder(prefix(), memos, place -> there.add(former.today(place).orElse(place)));
    } else {
      memos.getMemo(uri).map(CacheRecord::uri).toOptional().ifPresent(there::add);
    }
    return there;
  }

  /** What code that is not on the class path has stored may be lost for good. */
  private void requireComputed(Collection<String> there, MemoMethods methods) {
    for (String one : there) {
      if (methods.of(one).isEmpty()) {
        confirmation.require(
            "No @Cached method on the class path computes "
                + one
                + ", so once dropped it is gone, and if a handler of an app folds it, it begins at"
                + " nothing with the next message, until that subscriber is rebuilt");
        return;
      }
    }
  }

  private void print(int count) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("uri", uri);
      properties.put("dropped", count);
      JsonLine.print(console.out(), properties);
    } else {
      console
          .out()
          .println(
              count == 0
                  ? "There was no memo at " + uri + "."
                  : "Dropped " + (count == 1 ? "1 memo." : count + " memos."));
    }
  }
}
