package dev.intrepid.launcher;

import dev.intrepid.Cache;
import dev.intrepid.SystemClock;
import dev.intrepid.compute.Inspection;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows one memo, and how it would be taken now if a method computes it. */
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
    try (IntrepidRepo repo = repoToRead.open(apps, console.command())) {
      MemoMethods methods = new MemoMethods();
      String uri = TypedUri.of("memo", typed, one -> repo.getMemo(one).isFound());
      if (!(repo.getMemo(uri) instanceof Cache.Found<CacheRecord> found)) {
        throw CommandFailure.failed(
            "There is no memo at "
                + uri
                + "."
                + methods
                    .of(uri)
                    .map(spec -> " " + spec.name() + " computes it when the app is asked for it.")
                    .orElse(""));
      }
      CacheRecord memo = found.value();
      Instant now = SystemClock.utc().instant();
      Optional<Inspection> inspection = methods.inspect(memo, now);
      if (output.json) {
        JsonLine.print(console.out(), properties(memo, inspection));
      } else {
        print(memo, inspection);
      }
    }
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> properties(
      CacheRecord memo, Optional<Inspection> inspection) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(MemosListing.properties(memo));
    inspection.ifPresent(
        known -> {
          properties.put("computedBy", known.method());
          properties.put("state", known.state());
          properties.put("until", known.until().orElse(null));
        });
    return properties;
  }

  private void print(CacheRecord memo, Optional<Inspection> inspection) {
    PrintWriter out = console.out();
    out.println(memo.uri() + ", stored at " + Cells.time(memo.storedAt()));
    inspection.ifPresent(known -> out.println(sentence(known)));
    if (inspection.map(Inspection::isAbsent).orElse(false)) {
      out.println("there is nothing");
    } else if (memo.data().problem().isPresent()) {
      out.println(Cells.json(memo.data()));
    } else {
      out.println(JsonMapper.shared().readTree(memo.data().utf8()).toPrettyString());
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
