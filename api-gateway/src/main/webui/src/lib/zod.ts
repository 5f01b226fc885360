import { z } from "zod";

// Without this the library tries whether code may be made from text, which the page's policy forbids and reports.
z.config({ jitless: true });

export { z };
