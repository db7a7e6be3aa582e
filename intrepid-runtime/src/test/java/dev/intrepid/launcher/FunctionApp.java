package dev.intrepid.launcher;

/** An app called {@code function}, made of one. */
record FunctionApp(Body body) implements App {

  interface Body {
    void run(Launch launch) throws Exception;
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
