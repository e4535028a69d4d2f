declare namespace App {
  interface Locals {
    /** The running centre; comes with every request that needs the server. */
    centre: import('./centre.ts').Centre;
  }
}
