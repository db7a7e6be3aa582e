package dev.intrepid.launcher;

/** Progress that nobody watches. */
final class NoBar implements Progress {

  @Override
  public void to(long done) {}

  @Override
  public void say(String words) {}

  @Override
  public void close() {}
}
