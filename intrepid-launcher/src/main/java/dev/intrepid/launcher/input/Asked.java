package dev.intrepid.launcher.input;

import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The message after a request, which the app that runs the subscriber will carry out. */
public final class Asked {

  private static final String WHEN =
      " The app that runs it does so within about a second, or when it is started next.";

  private Asked() {}

  /** A request for one stream. */
  public static void print(
      Console console, OutputOptions output, String subscriber, String stream, String what) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put("stream", stream);
      properties.put("asked", what);
      JsonLine.print(console.out(), properties);
    } else {
      console.out().println(subscriber + " is asked to " + what + " " + stream + "." + WHEN);
    }
  }

  /**
   * A retry requested for all streams.
   *
   * @param count how many are retried
   * @param leftAlone those that are asked to be skipped or dropped, and so are not retried
   */
  public static void printAll(
      Console console,
      OutputOptions output,
      String subscriber,
      int count,
      List<ParkedStream> leftAlone) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put("streams", count);
      properties.put("asked", "retry");
      properties.put("leftAlone", leftAlone.stream().map(Asked::properties).toList());
      JsonLine.print(console.out(), properties);
      return;
    }
    if (count > 0) {
      String streams = count == 1 ? "1 stream" : count + " streams";
      console.out().println(subscriber + " is asked to retry " + streams + "." + WHEN);
    } else if (leftAlone.isEmpty()) {
      console.out().println(subscriber + " has parked nothing.");
    }
    leftAlone.forEach(parked -> console.out().println(sentence(parked)));
  }

  private static Map<String, Object> properties(ParkedStream leftAlone) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("stream", leftAlone.stream());
    properties.put("asked", leftAlone.request().name().toLowerCase(Locale.ROOT));
    return properties;
  }

  private static String sentence(ParkedStream leftAlone) {
    return leftAlone.stream()
        + " is left alone: "
        + leftAlone.subscriber()
        + " is asked to "
        + (leftAlone.request() == Request.SKIP ? "skip its first message" : "drop it")
        + ". A retry of "
        + leftAlone.stream()
        + " by name replaces that.";
  }

  /** A request for the subscriber as a whole. */
  public static void print(
      Console console, OutputOptions output, String subscriber, boolean isPaused) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put("paused", isPaused);
      JsonLine.print(console.out(), properties);
    } else {
      String what = isPaused ? " is asked to pause." : " is asked to go on.";
      console.out().println(subscriber + what + WHEN);
    }
  }
}
