package dev.intrepid.launcher.memos;

import dev.intrepid.Cache;
import dev.intrepid.compute.Inspection;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.TypedUri;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.PrettyJson;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one memo, and how a view would be answered now if a method computes it. */
@Command(
    name = "view",
    description =
        "Print the memo at a URI whole and, if a @Cached method computes it, how old it is. Nothing"
            + " is computed.")
final class MemosViewCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(
      paramLabel = "URI",
      description =
          "The memo, such as customers/ada/spend; its variables encoded, or in plain text.")
  private String typed = "";

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  MemosViewCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      MemoMethods methods = new MemoMethods();
      FormerMemos former = GeneratedCode.load(List.of()).formerMemos();
      CacheRepo memos = former.in(repo);
      String uri = TypedUri.of("memo", typed, one -> memos.getMemo(one).isFound());
      if (!(memos.getMemo(uri) instanceof Cache.Found<CacheRecord> found)) {
        throw CommandFailure.failed(
            "There is no memo at "
                + uri
                + "."
                + NearMemos.hint(uri, memos)
                + methods
                    .of(uri)
                    .map(spec -> " " + spec.name() + " computes it when the app is asked for it.")
                    .orElse(""));
      }
      CacheRecord memo = found.value();
      Optional<String> place = placeBefore(uri, repo, former);
      Instant now = SystemClock.utc().instant();
      Optional<Inspection> inspection = methods.inspect(memo, now, memos);
      if (output.json) {
        JsonLine.print(console.out(), properties(memo, place, inspection));
      } else {
        print(memo, place, inspection);
      }
    }
    return ExitCode.OK;
  }

  /** The former URI of the memo, if it has not moved to its URI of today yet. */
  private static Optional<String> placeBefore(String uri, IntrepidRepo repo, FormerMemos former) {
    return repo.getMemo(uri).isFound()
        ? Optional.empty()
        : former.of(uri).stream().filter(place -> repo.getMemo(place).isFound()).findFirst();
  }

  private static Map<String, @Nullable Object> properties(
      CacheRecord memo, Optional<String> place, Optional<Inspection> inspection) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(MemosListing.properties(memo));
    place.ifPresent(before -> properties.put("storedAtUri", before));
    inspection.ifPresent(
        known -> {
          properties.put("computedBy", known.method());
          properties.put("state", known.state());
          properties.put("until", known.until().orElse(null));
        });
    return properties;
  }

  private void print(CacheRecord memo, Optional<String> place, Optional<Inspection> inspection) {
    PrintWriter out = console.out();
    out.println(memo.uri() + ", stored at " + Cells.time(memo.storedAt()));
    place.ifPresent(before -> out.println("it still lies where it lived before, at " + before));
    inspection.ifPresent(known -> out.println(sentence(known)));
    if (inspection.map(Inspection::isAbsent).orElse(false)) {
      out.println("there is nothing");
    } else if (memo.data().problem().isPresent()) {
      out.println(Cells.json(memo.data()));
    } else {
      out.println(PrettyJson.of(memo.data()));
    }
  }

  private static String sentence(Inspection known) {
    return "computed by "
        + known.method()
        + ", "
        + known.state()
        + known.until().map(time -> " until " + Cells.time(time)).orElse("");
  }
}
