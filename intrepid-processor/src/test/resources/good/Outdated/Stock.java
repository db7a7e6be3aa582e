package outdated;

/** Naming it warns, unlike its record. */
@Deprecated
@SuppressWarnings("deprecation")
sealed interface Stock permits Counted {}
