namespace StudyPortal.Web.Hosting;

/// <summary>How browsers with an island are connected.</summary>
internal static class IslandConnections
{
    /// <summary>
    /// Each message is compressed by itself. To compress it with the ones before as the context would keep some 300 KB for each open island, whether anything happens in it or not.
    /// </summary>
    public static Task Accept(HttpContext context, WebSocketAcceptContext connection)
    {
        connection.DangerousEnableCompression = true; // Nothing secret is sent beside what somebody else has chosen, and no other site may frame a page.
        connection.DisableServerContextTakeover = true;
        return Task.CompletedTask;
    }
}
