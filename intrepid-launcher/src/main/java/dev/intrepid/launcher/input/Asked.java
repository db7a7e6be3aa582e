package dev.intrepid.launcher.input;

import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import java.util.LinkedHashMap;
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

  /** A retry requested for so many streams. */
  public static void printAll(Console console, OutputOptions output, String subscriber, int count) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put("streams", count);
      properties.put("asked", "retry");
      JsonLine.print(console.out(), properties);
    } else if (count == 0) {
      console.out().println(subscriber + " has parked nothing.");
    } else {
      String streams = count == 1 ? "1 stream" : count + " streams";
      console.out().println(subscriber + " is asked to retry " + streams + "." + WHEN);
    }
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
