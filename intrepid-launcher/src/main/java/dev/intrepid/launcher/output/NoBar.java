package dev.intrepid.launcher.output;

import dev.intrepid.launcher.Progress;

/** Progress without a bar. */
public final class NoBar implements Progress {

  @Override
  public void to(long done) {}

  @Override
  public void say(String words) {}

  @Override
  public void close() {}
}
