/**
 * The annotations of Intrepid and nothing else: no code, no dependency at run time. A module that
 * only declares messages needs this module alone; one that runs handlers needs {@code
 * dev.intrepid.runtime}, which requires this one transitively.
 */
module dev.intrepid.annotations {
  requires static org.jspecify;

  exports dev.intrepid.annotations;
}
