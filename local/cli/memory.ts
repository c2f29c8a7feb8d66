/** The most memory this process ever held, in megabytes (`maxRSS` is in kilobytes). */
export const peakMemoryMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
