/** Tests of locks as texts: read, written, compared. */
package dev.intrepid.lock;
