package dev.intrepid.examples.loans.xes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Writes made-up logs: the same seed gives the same log. */
public final class XesSample {

  private static final Instant BEGIN = Instant.parse("2025-10-01T08:00:00.500Z");
  private static final List<String> WORK =
      List.of("W_Check papers", "W_Call about offer", "W_Ask ä & ö");
  private static final List<String> TRANSITIONS = List.of("SCHEDULE", "START", "COMPLETE");
  private static final List<String> ENDS =
      List.of("A_DECLINED", "A_CANCELLED", "A_ACTIVATED", "A_ACCEPTED");

  private final SplittableRandom random;
  private final PrintWriter out;
  private Instant time = BEGIN;

  private XesSample(long seed, PrintWriter out) {
    this.random = new SplittableRandom(seed);
    this.out = out;
  }

  /** Writes a log of so many cases; packed if the name of the file says so. */
  public static Path write(Path file, int cases, long seed) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPOutputStream(bytes);
    }
    try (PrintWriter out = new PrintWriter(new OutputStreamWriter(bytes, UTF_8))) {
      new XesSample(seed, out).writeLog(cases);
    }
    return file;
  }

  private void writeLog(int cases) {
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.println("<log xes.version=\"1.0\" xmlns=\"http://www.xes-standard.org/\">");
    out.println("  <global scope=\"trace\"><string key=\"concept:name\" value=\"-\"/></global>");
    for (int i = 1; i <= cases; i++) {
      writeCase("case-" + i);
    }
    out.println("</log>");
  }

  private void writeCase(String name) {
    out.println("  <trace>");
    out.println("    <date key=\"REG_DATE\" value=\"" + text(time) + "\"/>");
    out.println("    <string key=\"concept:name\" value=\"" + name + "\"/>");
    out.println("    <string key=\"AMOUNT_REQ\" value=\"" + random.nextInt(5, 500) * 100 + "\"/>");
    writeEvent("A_SUBMITTED", "COMPLETE");
    int works = random.nextInt(12);
    for (int i = 0; i < works; i++) {
      writeEvent(pick(WORK), pick(TRANSITIONS));
    }
    if (random.nextInt(3) == 0) {
      writeEvent("O_CREATED", "COMPLETE");
    }
    if (random.nextInt(4) > 0) {
      writeEvent(pick(ENDS), "COMPLETE");
    }
    out.println("  </trace>");
  }

  private void writeEvent(String activity, String transition) {
    time = time.plusMillis(random.nextInt(1, 90_000));
    out.println("    <event>");
    if (random.nextInt(10) > 0) {
      string("org:resource", Integer.toString(random.nextInt(100, 120)));
    }
    string("lifecycle:transition", transition);
    string("concept:name", activity);
    out.println("      <date key=\"time:timestamp\" value=\"" + text(time) + "\"/>");
    out.println("    </event>");
  }

  private void string(String key, String value) {
    String escaped = value.replace("&", "&amp;");
    out.println("      <string key=\"" + key + "\" value=\"" + escaped + "\"/>");
  }

  private static String text(Instant instant) {
    return instant.atOffset(ZoneOffset.ofHours(2)).toString();
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
