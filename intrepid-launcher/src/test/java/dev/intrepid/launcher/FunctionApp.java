package dev.intrepid.launcher;

import java.util.List;

/** An app called {@code function}, made of one. */
record FunctionApp(List<AppOption> options, Body body) implements App {

  interface Body {
    void run(Launch launch) throws Exception;
  }

  /** One without options. */
  FunctionApp(Body body) {
    this(List.of(), body);
  }

  @Override
  public String name() {
    return "function";
  }

  @Override
  public String description() {
    return "Does what it is told.";
  }

  @Override
  public String defaultRepo() {
    return "kept:function";
  }

  @Override
  public void run(Launch launch) throws Exception {
    body.run(launch);
  }
}
