/**
 * The catalogs that the compiler wrote, found on the class path and printed as Mermaid, AsyncAPI or
 * a page of HTML. The way in is {@link dev.intrepid.launcher.catalog.CatalogFiles}; the launcher's
 * command {@code catalog} is its caller. Not exported; may change at any time.
 */
@NullMarked
package dev.intrepid.launcher.catalog;

import org.jspecify.annotations.NullMarked;
