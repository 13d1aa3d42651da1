import { defineCollection, z } from "astro:content";
import { glob } from "astro/loaders";

// The fields of Astro's own blog template, and `lang`.
const posts = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./src/content/posts" }),
  schema: z.object({
    title: z.string(),
    description: z.string().optional(),
    pubDate: z.coerce.date(),
    tags: z.array(z.string()).default([]),
    lang: z.enum(["ko", "en"]),
  }),
});

export const collections = { posts };
