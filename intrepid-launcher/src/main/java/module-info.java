/**
 * The launcher: {@link dev.intrepid.launcher.App} is what an app implements that is run from the
 * command line, {@link dev.intrepid.launcher.Launcher} is the main class that runs it.
 *
 * @uses dev.intrepid.launcher.App programs the launcher runs
 */
@SuppressWarnings("requires-automatic") // jline names itself in its manifest alone
module dev.intrepid.launcher {
  requires transitive dev.intrepid.runtime;
  requires static transitive org.jspecify;
  requires dev.intrepid.lock;
  requires info.picocli;
  requires me.tongfei.progressbar;
  requires org.jline.terminal;
  requires org.slf4j;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  exports dev.intrepid.launcher;

  // picocli fills in the options of the commands.
  opens dev.intrepid.launcher.command to
      info.picocli;
  opens dev.intrepid.launcher.input to
      info.picocli;
  opens dev.intrepid.launcher.memos to
      info.picocli;
  opens dev.intrepid.launcher.output to
      info.picocli;
  opens dev.intrepid.launcher.parked to
      info.picocli;
  opens dev.intrepid.launcher.repo to
      info.picocli;
  opens dev.intrepid.launcher.subscriptions to
      info.picocli;

  uses dev.intrepid.launcher.App;
}
