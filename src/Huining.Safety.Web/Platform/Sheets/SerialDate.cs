using System.Globalization;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Excel's dates: days since the end of 1899, or since 1 January 1904 in workbooks from old Macs.</summary>
internal static class SerialDate
{
    const int DaysTo1904 = 1462;
    const double LastDay = 2_958_465;

    /// <summary>The moment a serial number stands for, to the second, or null when it is out of the calendar.</summary>
    public static DateTime? ToDateTime(double serial, bool from1904 = false)
    {
        if (from1904) serial += DaysTo1904;
        // Excel believes 29 February 1900 existed; days before it are one off.
        else if (serial is >= 1 and < 60) serial++;
        if (serial is not (>= 0 and < LastDay + 1)) return null;
        var moment = DateTime.FromOADate(serial);
        return new DateTime((moment.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
    }

    /// <summary>Writes a moment as a person reads it: the date alone at midnight, the time alone on day zero, both otherwise.</summary>
    public static string Text(DateTime moment)
    {
        var time = moment.Second == 0 ? "HH:mm" : "HH:mm:ss";
        var format = moment.Date == DateTime.FromOADate(0) ? time : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd " + time;
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }
}
