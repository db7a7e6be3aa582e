package dev.intrepid.launcher.output;

import dev.intrepid.launcher.Progress;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal, wiped away when the work is over. */
final class Bar implements Progress {

  private static final int INTERVAL_MILLIS = 200;

  private final ProgressBar bar;
  private boolean closed;

  Bar(Console console, String title, long total) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(title)
            .setInitialMax(total)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
            .setConsumer(new Line(console))
            .build();
  }

  @Override
  public void to(long done) {
    bar.stepTo(done);
  }

  @Override
  public void say(String words) {
    bar.setExtraMessage(words);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      bar.close();
    }
  }

  /** Overwrites one line of the terminal. */
  private static final class Line extends DelegatingProgressBarConsumer {
    private final Console console;

    Line(Console console) {
      super(text -> {}, console.width() - 1);
      this.console = console;
    }

    @Override
    public void accept(String text) {
      console.err().print("\r" + text);
      console.err().flush();
    }

    @Override
    public void close() {
      console.err().print("\r" + " ".repeat(getMaxRenderedLength()) + "\r");
      console.err().flush();
    }
  }
}
